-- The fewest pupils with whom a class goes on, by its school; and the day from which on it does not meet any more.
alter table plan.offering
    add column quorum int,
    add column stops_on date,
    add constraint offering_quorum check (quorum between 1 and seats),
    add constraint offering_stops check (stops_on is null or state <> 'DRAFT');
create index offering_stopping on plan.offering (school_id, stops_on) where state = 'PUBLISHED' and stops_on is not null;
