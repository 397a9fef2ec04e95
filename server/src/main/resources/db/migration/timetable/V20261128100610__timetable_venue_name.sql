-- The place's name as it was planned: an offering has several places, and they may change.
alter table timetable.session add column venue_name text not null default '';
update timetable.session s set venue_name = o.venue_name
from plan.offering_slot o
where o.school_id = s.school_id and o.offering = s.offering_id and o.venue = s.venue_id;
