-- One statement notes all the seats that a batch gives out, not one for each of them.
drop trigger seat_changed on enrolment.seat;
create or replace function enrolment.note_seat_change() returns trigger language plpgsql as $$
begin
  insert into enrolment.seat_change (school_id, offering, change, taken, capacity)
  select now.school_id, now.offering, now.taken - was.taken, now.taken, now.capacity
  from now join was on was.school_id = now.school_id and was.offering = now.offering
  where now.taken <> was.taken;
  return null;
end $$;
create trigger seat_changed after update on enrolment.seat
    referencing old table as was new table as now
    for each statement execute function enrolment.note_seat_change();
