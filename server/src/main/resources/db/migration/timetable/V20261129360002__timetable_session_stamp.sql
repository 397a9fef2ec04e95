-- As the offerings of a school, so the sessions that lie ahead: a rush asks for their ends in every batch. A session that
-- was held, or moved to another room, changes neither who gives what lies ahead nor until when, and stamps nothing: the
-- roll-calls of a school do not wait for each other.
create sequence timetable.stamp;
grant usage on sequence timetable.stamp to kehou_app;
create table timetable.session_stamp (
    school_id int not null primary key,
    stamp bigint not null
);
select kernel.tenant_table('timetable.session_stamp', 'select,insert,update');
insert into timetable.session_stamp (school_id, stamp)
select school_id, nextval('timetable.stamp') from (select distinct school_id from timetable.session) of_schools;

create function timetable.stamp_schools(schools int[]) returns void language sql as $$
  insert into timetable.session_stamp (school_id, stamp)
  select school, nextval('timetable.stamp') from (select distinct unnest(schools) as school order by 1) of_schools
  on conflict (school_id) do update set stamp = excluded.stamp
$$;

create function timetable.stamp_new_or_gone() returns trigger language plpgsql as $$
begin
  perform timetable.stamp_schools(array(select distinct school_id from changed));
  return null;
end $$;

create function timetable.stamp_changed() returns trigger language plpgsql as $$
begin
  perform timetable.stamp_schools(array(
    select distinct n.school_id from changed n join before o on o.school_id = n.school_id and o.id = n.id
    where n.state <> 'HELD'
      and (n.state, n.held_on, n.instructor_id) is distinct from (o.state, o.held_on, o.instructor_id)));
  return null;
end $$;

create trigger stamp_inserted after insert on timetable.session referencing new table as changed
    for each statement execute function timetable.stamp_new_or_gone();
create trigger stamp_updated after update on timetable.session referencing old table as before new table as changed
    for each statement execute function timetable.stamp_changed();
create trigger stamp_deleted after delete on timetable.session referencing old table as changed
    for each statement execute function timetable.stamp_new_or_gone();
