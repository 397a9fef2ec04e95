-- Holds are looked for by their time, in all schools at once.
drop index enrolment.enrolment_holds;
create index enrolment_holds on enrolment.enrolment (hold_until) where state = 'HELD';

-- Live places have an index of their own for this.
drop index enrolment.enrolment_of_order;
create index enrolment_of_order on enrolment.enrolment (school_id, orders)
    where orders is not null and state in ('WITHDRAWN', 'LAPSED');

-- Its plan is made once, with the few seats of the first batch: without this it compared every seat of a batch with
-- every other.
alter function enrolment.note_seat_change() set enable_nestloop = off;

-- The number of a pupil holds its school's. Written as a sum it stays out of plans that look for the places of a pupil,
-- which took this index for as good as the one of places and read it ten times as long.
alter table enrolment.enrolment drop constraint enrolment_no_overlap;
alter table enrolment.enrolment add constraint enrolment_no_overlap exclude using gist
    ((pupil + 0) with =, term with =, fortnight with &&) where (state in ('HELD', 'CONFIRMED'));
