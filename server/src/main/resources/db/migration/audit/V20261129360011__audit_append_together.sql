-- Entries of one moment and hand at once: a call for each sets up the function and its search path anew.
create function audit.append_together(
  p_at timestamptz, p_schools int[], p_account bigint, p_role text, p_purpose text, p_whats text[], p_facts text[], p_request text)
returns void language sql security definer set search_path = audit, pg_temp as $$
  insert into audit.entry(at, school_id, account, role, purpose, what, facts, request)
  select p_at, t.school, p_account, p_role, p_purpose, t.what, t.facts, p_request
  from unnest(p_schools, p_whats, p_facts) with ordinality as t (school, what, facts, number)
  order by t.number
$$;
revoke all on function audit.append_together from public;

grant create on schema audit to kehou_audit;
alter function audit.append_together owner to kehou_audit;
set role kehou_audit;
grant execute on function audit.append_together to kehou_app;
reset role;
revoke create on schema audit from kehou_audit;
