-- A class that ends leaves the public catalogue and stays in the figures of its course, in those of its provider until
-- its day. From which day on it does not meet; nothing while it is open.
alter table plan.published_offering add column closed_on date;
update plan.published_offering p set closed_on = o.ends_on
from plan.offering o where o.school_id = p.school_id and o.id = p.offering and o.ends_on is not null;
