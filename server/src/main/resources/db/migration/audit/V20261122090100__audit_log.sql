-- The log is the audit role's own. The application may execute audit.append and nothing else of it.
create schema audit;
grant usage on schema audit to kehou_app, kehou_audit;
grant create on schema audit to kehou_audit;

create table audit.entry (
  id bigint generated always as identity primary key,
  -- The transaction that wrote it: the sealer keeps behind the oldest one still running.
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  school_id int not null,
  account bigint not null,
  role text not null,
  purpose text not null,
  what text not null,
  facts text not null,
  request text not null
);
create index on audit.entry (school_id, id);
create index on audit.entry (xid, id);

create table audit.block (
  number bigint primary key check (number > 0),
  -- A block holds the entries after the block before it, up to and with this one, ordered by (xid, id):
  -- everything behind the oldest running transaction is final, so no entry can come in between later.
  last_xid xid8 not null,
  last_id bigint not null,
  entries int not null check (entries > 0),
  root bytea not null check (length(root) = 32),
  previous bytea not null check (length(previous) = 32),
  head bytea not null unique check (length(head) = 32),
  signature bytea not null,
  sealed_at timestamptz not null
);

create function audit.append(
  p_at timestamptz, p_school int, p_account bigint, p_role text, p_purpose text, p_what text, p_facts text, p_request text)
returns void language sql security definer set search_path = audit, pg_temp as $$
  insert into audit.entry(at, school_id, account, role, purpose, what, facts, request)
  values (p_at, p_school, p_account, p_role, p_purpose, p_what, p_facts, p_request)
$$;
revoke all on function audit.append from public;

-- Who looked at which child's data: the family's to see, so it is a school's table.
create table audit.access_record (
  school_id int not null,
  id bigint generated always as identity,
  pupil bigint not null,
  at timestamptz not null,
  account bigint not null,
  role text not null,
  fields text not null,
  purpose text not null,
  approval bigint,
  primary key (school_id, id)
);
create index on audit.access_record (school_id, pupil, at desc);
select kernel.tenant_table('audit.access_record', 'select, insert');

grant kehou_audit to current_user with set true;
alter table audit.entry owner to kehou_audit;
alter table audit.block owner to kehou_audit;
alter function audit.append owner to kehou_audit;
set role kehou_audit;
revoke all on audit.entry, audit.block from kehou_audit;
grant select, insert on audit.entry, audit.block to kehou_audit;
grant execute on function audit.append to kehou_app;
reset role;
revoke create on schema audit from kehou_audit;
