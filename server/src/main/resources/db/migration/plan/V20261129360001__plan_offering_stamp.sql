-- A rush asks for the same few hundred offerings in every batch, and they hardly ever change. A node may keep what it read
-- as long as the stamp of the school is the same. Every statement that writes what an offering consists of gives the
-- school a new one, in its own transaction: who has changed something sees a stamp that nobody else ever sees if it is
-- rolled back, and numbers of a sequence do not come again.
create sequence plan.stamp;
grant usage on sequence plan.stamp to kehou_app;
create table plan.offering_stamp (
    school_id int not null primary key,
    stamp bigint not null
);
select kernel.tenant_table('plan.offering_stamp', 'select,insert,update');
insert into plan.offering_stamp (school_id, stamp)
select school_id, nextval('plan.stamp') from (select distinct school_id from plan.offering) of_schools;

create function plan.stamp_offerings() returns trigger language plpgsql as $$
begin
  insert into plan.offering_stamp (school_id, stamp)
  select school_id, nextval('plan.stamp') from (select distinct school_id from changed order by school_id) of_schools
  on conflict (school_id) do update set stamp = excluded.stamp;
  return null;
end $$;

do $$
declare
  written regclass;
begin
  foreach written in array array['plan.offering', 'plan.offering_slot', 'plan.fee_notice']::regclass[]
  loop
    execute format('create trigger stamp_inserted after insert on %s referencing new table as changed
      for each statement execute function plan.stamp_offerings()', written);
    execute format('create trigger stamp_updated after update on %s referencing new table as changed
      for each statement execute function plan.stamp_offerings()', written);
    execute format('create trigger stamp_deleted after delete on %s referencing old table as changed
      for each statement execute function plan.stamp_offerings()', written);
  end loop;
end $$;
