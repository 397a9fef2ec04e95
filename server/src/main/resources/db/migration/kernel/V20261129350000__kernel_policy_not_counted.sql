-- Every statement says its schools itself, and the planner counted the policy's as a second and independent condition: with
-- forty schools, and all the more with a thousand, whatever index begins with the school promised a single row. So seats,
-- places and holds were looked for among all of their school, as long as the plan was kept. Inside coalesce the policy is
-- the same wall, decides the same and says nothing to the planner.
create or replace function kernel.tenant_table(name regclass, rights text default 'select, insert, update, delete')
returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format($p$create policy own_school on %s using (coalesce(
    school_id = any((select string_to_array(nullif(current_setting('app.schools', true), ''), ',')::int[])::int[]),
    false))$p$, name);
  execute format('grant %s on %s to kehou_app', rights, name);
end $$;

create or replace function kernel.area_table(name regclass, rights text default 'select, insert, update, delete')
returns void language plpgsql as $$
begin
  perform kernel.tenant_table(name, rights);
  execute format($p$create policy own_area on %s for select using (coalesce(
    area_id = any((select string_to_array(nullif(current_setting('app.areas', true), ''), ',')::int[])::int[]),
    false))$p$, name);
  execute format('grant select on %s to kehou_rollup', name);
end $$;

do $$
declare
  p record;
begin
  for p in select polrelid::regclass as name, polname as policy from pg_policy where polname in ('own_school', 'own_area')
  loop
    execute format($p$alter policy %I on %s using (coalesce(
      %I = any((select string_to_array(nullif(current_setting(%L, true), ''), ',')::int[])::int[]), false))$p$,
      p.policy, p.name,
      case p.policy when 'own_school' then 'school_id' else 'area_id' end,
      case p.policy when 'own_school' then 'app.schools' else 'app.areas' end);
  end loop;
end $$;
