-- Free online resources: proposed by teachers, published by the school or the authority that owns them. There is no
-- column that could hold a fee.
create table teaching.resource (
  school_id int not null,
  id bigint not null,
  title text not null check (length(title) between 1 and 60),
  summary text not null check (length(summary) <= 500),
  subject text not null check (length(subject) between 1 and 20),
  grades int[] not null check (cardinality(grades) between 1 and 9 and 1 <= all (grades) and 9 >= all (grades)),
  file_id bigint,
  url text check (url like 'https://%' and length(url) <= 500),
  state text not null check (state in ('SUBMITTED', 'PUBLISHED', 'RETURNED', 'WITHDRAWN')),
  -- On the shelf of the whole city, not only of the own school.
  shared boolean not null default false,
  reason text not null default '' check (length(reason) <= 200),
  account bigint not null,
  submitted_at timestamptz not null,
  decided_at timestamptz,
  primary key (school_id, id),
  check ((file_id is null) <> (url is null)),
  check (not shared or state = 'PUBLISHED'),
  check (state not in ('RETURNED', 'WITHDRAWN') or reason <> '')
);
create index resource_latest on teaching.resource (school_id, state, id desc);
select kernel.tenant_table('teaching.resource');

-- What of it the whole city may see, filled in the transaction that publishes it.
create table teaching.shared_resource (
  school_id int not null,
  id bigint not null,
  title text not null,
  summary text not null,
  subject text not null,
  grades int[] not null,
  file_id bigint,
  url text,
  published_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, id) references teaching.resource (school_id, id)
);
create index shared_resource_latest on teaching.shared_resource (published_at desc, id desc);
select kernel.public_table('teaching.shared_resource');

-- Questions of families to the teachers of their school. Texts are sealed under the child's key.
create table teaching.question (
  school_id int not null,
  id bigint not null,
  pupil_id bigint not null,
  account bigint not null,
  subject text not null check (length(subject) between 1 and 20),
  text bytea not null,
  picture_id bigint,
  asked_at timestamptz not null,
  last_at timestamptz not null,
  replies int not null default 0 check (replies >= 0),
  answered boolean not null default false,
  hidden_reason text check (length(hidden_reason) between 1 and 200),
  primary key (school_id, id)
);
create index question_latest on teaching.question (school_id, answered, id desc);
create index question_pupil on teaching.question (school_id, pupil_id, id desc);
select kernel.tenant_table('teaching.question');

create table teaching.reply (
  school_id int not null,
  id bigint not null,
  question_id bigint not null,
  account bigint not null,
  side text not null check (side in ('FAMILY', 'TEACHER')),
  author bytea not null,
  text bytea not null,
  picture_id bigint,
  at timestamptz not null,
  hidden_reason text check (length(hidden_reason) between 1 and 200),
  primary key (school_id, id),
  foreign key (school_id, question_id) references teaching.question (school_id, id)
);
create index reply_thread on teaching.reply (school_id, question_id, id);
select kernel.tenant_table('teaching.reply');

-- Somebody found something that does not belong here; one open report of a person on a question is enough.
create table teaching.report (
  school_id int not null,
  id bigint not null,
  question_id bigint not null,
  account bigint not null,
  reason text not null check (length(reason) between 1 and 200),
  at timestamptz not null,
  settled_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, question_id) references teaching.question (school_id, id)
);
create unique index report_open on teaching.report (school_id, question_id, account) where settled_at is null;
select kernel.tenant_table('teaching.report');
