-- A list of pupils that leaves the platform as a file: asked for with a reason, approved by another person, for a day.
create table people.roster_export (
  school_id int not null,
  id bigint not null,
  home_classes bigint[] not null check (cardinality(home_classes) between 1 and 12),
  fields text[] not null check (fields <@ array ['SEX', 'BIRTH', 'GUARDIAN_NAME', 'GUARDIAN_PHONE']),
  reason text not null check (length(btrim(reason)) between 4 and 200),
  asked_by bigint not null,
  asked_at timestamptz not null,
  state text not null default 'ASKED' check (state in ('ASKED', 'APPROVED', 'REFUSED')),
  decided_by bigint,
  decided_at timestamptz,
  remark text not null default '' check (length(remark) <= 200),
  valid_until timestamptz,
  fetched int not null default 0,
  primary key (school_id, id),
  check ((state = 'ASKED') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'APPROVED') = (valid_until is not null)),
  constraint roster_export_second_person check (decided_by <> asked_by),
  check (state <> 'REFUSED' or remark <> ''),
  check (fetched = 0 or state = 'APPROVED')
);
select kernel.tenant_table('people.roster_export', 'select, insert, update');
