-- What every module's tables stand on. A row belongs to the organisation in school_id; the context of
-- the transaction (app.schools, app.areas) says which rows exist for it.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create schema kernel;
grant usage on schema kernel to kehou_app;

-- A school's table: rows are seen and written only inside the school's context. The policy is spelled
-- out, not called through a function, because that form alone is inlined (and accepted by Citus).
create function kernel.tenant_table(name regclass, rights text default 'select, insert, update, delete')
returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format($p$create policy own_school on %s using
    (school_id = any(string_to_array(nullif(current_setting('app.schools', true), ''), ',')::int[]))$p$, name);
  execute format('grant %s on %s to kehou_app', rights, name);
end $$;

-- A roll-up: written in the school's context, read by the school and by the authorities of its area.
create function kernel.area_table(name regclass, rights text default 'select, insert, update, delete')
returns void language plpgsql as $$
begin
  perform kernel.tenant_table(name, rights);
  execute format($p$create policy own_area on %s for select using
    (area_id = any(string_to_array(nullif(current_setting('app.areas', true), ''), ',')::int[]))$p$, name);
  execute format('grant select on %s to kehou_rollup', name);
end $$;

-- Published facts: everyone reads, only the school's context writes.
create function kernel.public_table(name regclass, rights text default 'select, insert, update, delete')
returns void language plpgsql as $$
begin
  perform kernel.tenant_table(name, rights);
  execute format('create policy everyone on %s for select using (true)', name);
end $$;

create table kernel.setting (
  key text primary key,
  value text not null
);
grant select, insert, update on kernel.setting to kehou_app;

create table kernel.id_block (
  owner int primary key check (owner between 0 and 262143),
  taken bigint not null check (taken between 1 and 34359738367)
);
grant select, insert, update on kernel.id_block to kehou_app;

-- Answers under their keys. Not a school's row: the key belongs to an account, the content is sealed.
create table kernel.idempotency (
  account bigint not null,
  key text not null check (length(key) between 8 and 64),
  intent text not null,
  body_hash bytea not null check (length(body_hash) = 32),
  status int not null check (status between 200 and 399),
  content_type text,
  answer bytea not null,
  kept_until timestamptz not null,
  primary key (account, key)
);
create index on kernel.idempotency (kept_until);
grant select, insert, update, delete on kernel.idempotency to kehou_app;

-- Spring Modulith's register of events that listeners still owe work to.
create table kernel.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index on kernel.event_publication using hash (serialized_event);
create index on kernel.event_publication (completion_date);
grant select, insert, update, delete on kernel.event_publication to kehou_app;
