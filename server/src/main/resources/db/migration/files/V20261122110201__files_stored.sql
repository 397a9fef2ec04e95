-- Files of organisations: what is known of them. Their contents lie sealed under random names in a folder
-- or an S3 bucket; a name nobody's row knows is swept away there.
create schema files;
grant usage on schema files to kehou_app;

create table files.stored_file (
  school_id int not null check (school_id between 0 and 262143),
  id bigint not null,
  use text not null check (use in ('CERTIFICATE', 'EVIDENCE', 'COURSEWARE', 'RESOURCE', 'MINUTES', 'QUESTION')),
  -- Sealed: people name scans after people.
  name bytea not null,
  type text not null,
  bytes bigint not null check (bytes > 0),
  width int check (width > 0),
  height int check (height > 0),
  sha256 bytea not null check (length(sha256) = 32),
  blob text not null check (blob ~ '^[0-9a-f]{32}$'),
  preview_bytes bigint check (preview_bytes > 0),
  uploaded_by bigint not null,
  uploaded_at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, blob),
  check ((width is null) = (height is null)),
  check ((width is null) = (preview_bytes is null))
);
create index on files.stored_file (school_id, uploaded_at);
select kernel.tenant_table('files.stored_file');

-- What a file is kept for. A file without any goes some days after its upload.
create table files.holding (
  school_id int not null,
  file_id bigint not null,
  holder text not null check (length(holder) between 1 and 40),
  holder_id bigint not null,
  primary key (school_id, holder, holder_id, file_id),
  foreign key (school_id, file_id) references files.stored_file (school_id, id)
);
create index on files.holding (school_id, file_id);
select kernel.tenant_table('files.holding');

-- Bytes that an organisation's files take up, counted where they come and go, so that the quota holds under twins.
create table files.usage (
  school_id int primary key,
  bytes bigint not null check (bytes >= 0)
);
select kernel.tenant_table('files.usage');

-- A large file on its way, in parts of one size.
create table files.upload (
  school_id int not null,
  id bigint not null,
  use text not null,
  name bytea not null,
  bytes bigint not null check (bytes > 0),
  received bigint not null default 0 check (received between 0 and bytes),
  blob text not null check (blob ~ '^[0-9a-f]{32}$'),
  started_by bigint not null,
  touched_at timestamptz not null,
  file_id bigint,
  primary key (school_id, id),
  unique (school_id, blob),
  foreign key (school_id, file_id) references files.stored_file (school_id, id) on delete cascade
);
create index on files.upload (school_id, touched_at);
create index on files.upload (school_id, file_id);
select kernel.tenant_table('files.upload');
