-- How the seats of an offering stood after each transaction that gave some out or freed them, in the order of the
-- commits: the seat row is locked until then. With it anybody can show afterwards that never more were taken than there
-- are, and that 'full' was true when it was said.
create table enrolment.seat_change (
    school_id int not null,
    id bigint generated always as identity,
    offering bigint not null,
    change int not null check (change <> 0),
    taken int not null,
    capacity int not null,
    primary key (school_id, id)
);
select kernel.tenant_table('enrolment.seat_change', 'select,insert');

create function enrolment.note_seat_change() returns trigger language plpgsql as $$
begin
  insert into enrolment.seat_change (school_id, offering, change, taken, capacity)
  values (new.school_id, new.offering, new.taken - old.taken, new.taken, new.capacity);
  return null;
end $$;

create trigger seat_changed after update of taken on enrolment.seat
    for each row when (old.taken <> new.taken) execute function enrolment.note_seat_change();
