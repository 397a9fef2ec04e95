-- Pupils, their families and classes as a school's roster states them, and how the roster came in.
-- Whatever names a child is sealed under the child's own key; numbers and phones are found by blind index.
-- One child over schools and years, known by nothing but the blind index of the student number.
create table people.person (
  school_id int not null default 0 check (school_id = 0),
  id bigint not null,
  student_blind bytea not null check (length(student_blind) = 16),
  primary key (school_id, id),
  unique (school_id, student_blind)
);
select kernel.tenant_table('people.person', 'select, insert');

-- revision counts changes, so that decrypted lists kept in memory know when they are old.
create table people.school_roster (
  school_id int primary key,
  school_year int not null check (school_year between 2000 and 2999),
  revision bigint not null default 0
);
select kernel.tenant_table('people.school_roster', 'select, insert, update');

create table people.home_class (
  school_id int not null,
  id bigint not null,
  grade int not null check (grade between 1 and 9),
  number int check (number between 1 and 99),
  name text not null check (length(name) between 1 and 20),
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (school_id, id)
);
create unique index home_class_once on people.home_class (school_id, grade, name) where closed_at is null;
select kernel.tenant_table('people.home_class');

create table people.pupil (
  school_id int not null,
  id bigint not null,
  person bigint,
  home_class bigint,
  number_in_class int check (number_in_class between 1 and 99),
  sex text check (sex in ('MALE', 'FEMALE')),
  state text not null check (state in ('ENROLLED', 'TRANSFERRED', 'LEFT', 'GRADUATED')),
  -- name and birth date, for lists
  card bytea not null,
  -- identity and student number, opened on their own
  identity bytea not null,
  student_blind bytea check (length(student_blind) = 16),
  id_blind bytea check (length(id_blind) = 16),
  name_birth_blind bytea not null check (length(name_birth_blind) = 16),
  -- what the last roster said, to tell an unchanged row without opening anything
  said bytea check (length(said) = 16),
  entered_on date not null,
  left_on date,
  version int not null default 1,
  primary key (school_id, id),
  unique (school_id, student_blind),
  unique (school_id, id_blind),
  foreign key (school_id, home_class) references people.home_class (school_id, id),
  check ((state = 'ENROLLED') = (left_on is null)),
  check (state <> 'ENROLLED' or home_class is not null)
);
create index pupil_of_class on people.pupil (school_id, home_class) where state = 'ENROLLED';
create index pupil_likely on people.pupil (school_id, name_birth_blind);
select kernel.tenant_table('people.pupil');

create table people.guardianship (
  school_id int not null,
  id bigint not null,
  pupil bigint not null,
  -- the city's account of the phone; none for a phone abroad or a guardian without one
  account bigint,
  kinship text not null check (kinship in ('FATHER', 'MOTHER', 'GRANDPARENT', 'SIBLING', 'OTHER')),
  card bytea not null,
  phone_blind bytea check (length(phone_blind) = 16),
  since timestamptz not null,
  ended_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, pupil) references people.pupil (school_id, id),
  check (account is null or phone_blind is not null)
);
create unique index guardianship_once on people.guardianship (school_id, pupil, phone_blind) where ended_at is null;
create index guardianship_of_account on people.guardianship (school_id, account) where ended_at is null;
select kernel.tenant_table('people.guardianship');

-- The restricted store of need flags; the kinds themselves are sealed.
create table people.need_flag (
  school_id int not null,
  pupil bigint not null,
  needs bytea not null,
  stated_at timestamptz not null,
  primary key (school_id, pupil),
  foreign key (school_id, pupil) references people.pupil (school_id, id)
);
select kernel.tenant_table('people.need_flag');

create table people.staff (
  school_id int not null,
  id bigint not null,
  kind text not null check (kind in ('TEACHER', 'LEADERSHIP', 'FINANCE', 'LOGISTICS', 'OTHER')),
  card bytea not null,
  phone_blind bytea not null check (length(phone_blind) = 16),
  account bigint,
  left_at timestamptz,
  version int not null default 1,
  primary key (school_id, id),
  unique (school_id, phone_blind)
);
select kernel.tenant_table('people.staff');

create table people.roster_import (
  school_id int not null,
  id bigint not null,
  kind text not null check (kind in ('PUPILS', 'STAFF')),
  state text not null check (state in ('PREVIEW', 'CONFIRMED', 'UNDONE', 'DISCARDED')),
  file text not null check (length(file) <= 200),
  -- counts, problems and headings: no person's data
  report jsonb not null,
  -- what the file said, sealed; gone once confirmed or discarded
  content bytea,
  uploaded_by bigint not null,
  uploaded_at timestamptz not null,
  confirmed_at timestamptz,
  undone_at timestamptz,
  primary key (school_id, id),
  check ((state = 'PREVIEW') = (content is not null)),
  check ((state in ('CONFIRMED', 'UNDONE')) = (confirmed_at is not null)),
  check ((state = 'UNDONE') = (undone_at is not null))
);
select kernel.tenant_table('people.roster_import');

create table people.roster_answer (
  school_id int not null,
  import bigint not null,
  sheet text not null check (length(sheet) <= 300),
  row int not null,
  decision text not null check (decision in ('SAME_PUPIL', 'ANOTHER_PUPIL', 'LEAVE_OUT')),
  primary key (school_id, import, sheet, row),
  foreign key (school_id, import) references people.roster_import (school_id, id)
);
select kernel.tenant_table('people.roster_answer', 'select, insert, update');

-- What a confirmed import touched, with the row as it was before (sealed as ever); none for a new row.
create table people.roster_row (
  school_id int not null,
  import bigint not null,
  kind text not null check (kind in ('PUPIL', 'GUARDIANSHIP', 'NEED', 'STAFF')),
  id bigint not null,
  before jsonb,
  primary key (school_id, import, kind, id),
  foreign key (school_id, import) references people.roster_import (school_id, id)
);
select kernel.tenant_table('people.roster_row', 'select, insert, delete');

-- The turn of a school year, once a year.
create table people.promotion (
  school_id int not null,
  school_year int not null,
  promoted int not null check (promoted >= 0),
  graduated int not null check (graduated >= 0),
  turned_by bigint not null,
  turned_at timestamptz not null,
  primary key (school_id, school_year)
);
select kernel.tenant_table('people.promotion', 'select, insert');

create table people.consent_text (
  school_id int not null default 0 check (school_id = 0),
  item text not null check (item in ('PHOTO', 'LOCATION', 'HEALTH', 'PROVIDER')),
  version int not null check (version > 0),
  title text not null,
  text text not null,
  hash bytea not null check (hash = sha256(convert_to(text, 'UTF8'))),
  primary key (school_id, item, version)
);
insert into people.consent_text (item, version, title, text, hash)
select item, 1, title, text, sha256(convert_to(text, 'UTF8')) from (values
  ('PHOTO', '活动照片', '我同意学校在课后服务的活动中拍摄含有孩子的照片，只用于向本班家长展示学习过程和学校公示活动情况，不用于商业宣传；照片在学期结束后一年内删除。我可以随时撤回，撤回后学校停止使用并删除照片。不同意不影响孩子参加课后服务。'),
  ('LOCATION', '接送位置', '我同意在我发起接送时读取一次我的手机位置，只用于判断是否到达学校接送区，判断后立即丢弃坐标。我可以随时撤回。不同意不影响孩子参加课后服务，接送改由老师当面核对。'),
  ('HEALTH', '健康注意事项', '我同意向学校和任课老师提供孩子的过敏、疾病等需要照看的健康注意事项，只供当天照看孩子的老师查看，学期结束后删除。我可以随时撤回。不提供不影响孩子参加课后服务。'),
  ('PROVIDER', '向第三方机构提供姓名和年级', '我同意当孩子报名由白名单第三方机构授课的课程时，向该机构提供孩子的姓名和年级，只用于点名和教学，课程结束后机构须删除。我可以随时撤回；撤回后点名改由学校老师代为进行。不同意不影响孩子参加课后服务。')) as first(item, title, text);
select kernel.public_table('people.consent_text', 'select');

create table people.consent (
  school_id int not null,
  id bigint not null,
  pupil bigint not null,
  item text not null,
  text_version int not null,
  hash bytea not null check (length(hash) = 32),
  given boolean not null,
  account bigint not null,
  channel text not null check (channel in ('MOBILE', 'WECHAT', 'PAPER')),
  at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, pupil) references people.pupil (school_id, id)
);
create index consent_latest on people.consent (school_id, pupil, item, at desc, id desc);
select kernel.tenant_table('people.consent', 'select, insert');
