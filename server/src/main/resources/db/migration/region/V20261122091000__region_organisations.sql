-- The tree of organisations: city, districts, schools, providers, operators. Numbers are never reused.
create schema if not exists region;
grant usage on schema region to kehou_app;

create sequence region.organisation_number as int minvalue 1 maxvalue 262143 no cycle;
grant usage on sequence region.organisation_number to kehou_app;

create table region.organisation (
    number int primary key check (number between 0 and 262143),
    school_id int not null generated always as (number) stored,
    kind text not null check (kind in ('CITY', 'DISTRICT', 'SCHOOL', 'PROVIDER', 'OPERATOR')),
    name text not null check (length(name) between 2 and 60 and name = btrim(name)),
    parent int,
    parent_kind text,
    run text check (run in ('MUNICIPAL', 'DISTRICT', 'PROVINCIAL_UNIVERSITY', 'PRIVATE')),
    stages text[] not null default '{}' check (stages <@ array ['PRIMARY', 'JUNIOR']),
    village boolean not null default false,
    teaching_point boolean not null default false,
    boarding boolean not null default false,
    practice boolean not null default false,
    code text check (code ~ '^[0-9A-Za-z-]{4,20}$'),
    founded_at timestamptz not null,
    invited_at timestamptz,
    roster_imported_at timestamptz,
    live_at timestamptz,
    successor int references region.organisation (number),
    merged_at timestamptz,
    version int not null default 1,
    unique (number, kind),
    foreign key (parent, parent_kind) references region.organisation (number, kind),
    check ((kind = 'CITY') = (number = 0)),
    check ((parent is null) = (kind = 'CITY')),
    check ((parent is null) = (parent_kind is null)),
    check (kind <> 'DISTRICT' or parent_kind = 'CITY'),
    check (parent_kind in ('CITY', 'DISTRICT')),
    check ((kind = 'SCHOOL') = (run is not null)),
    check ((kind = 'SCHOOL') = (cardinality(stages) > 0)),
    check (run <> 'DISTRICT' or parent_kind = 'DISTRICT'),
    check (kind = 'SCHOOL' or not (village or teaching_point or boarding or practice)),
    check (kind = 'SCHOOL' or (successor is null and invited_at is null and roster_imported_at is null and live_at is null)),
    check ((successor is null) = (merged_at is null) and successor <> number),
    check (roster_imported_at is null or invited_at is not null),
    check (live_at is null or roster_imported_at is not null)
);
create unique index organisation_one_name_beside on region.organisation (parent, name) where merged_at is null;
create unique index organisation_one_code on region.organisation (code) where merged_at is null;
create index organisation_by_successor on region.organisation (successor) where successor is not null;

insert into region.organisation (number, kind, name, founded_at) values (0, 'CITY', '本市', '2021-09-01 00:00+08');

create table region.former_name (
    school_id int not null references region.organisation (number),
    name text not null,
    until timestamptz not null,
    primary key (school_id, until)
);

-- Which schools a figure counts: the flags of JA-1 decide, and a city may decide otherwise.
create table region.denominator (
    name text primary key,
    label text not null,
    leaves_out text[] not null check (leaves_out <@ array ['VILLAGE', 'TEACHING_POINT', 'BOARDING']),
    citation text not null
);
grant select on region.denominator to kehou_app;
insert into region.denominator (name, label, leaves_out, citation) values
    ('COVERAGE', '课后服务学校覆盖率', '{VILLAGE,TEACHING_POINT,BOARDING}', 'JA-1：村小、教学点和寄宿制学校不纳入统计范围'),
    ('PARTICIPATION', '学生参与率', '{VILLAGE,TEACHING_POINT,BOARDING}', 'JA-1：村小、教学点和寄宿制学校不纳入统计范围'),
    ('ONBOARDING', '平台接入率', '{}', 'NP-1.1：全市各义务教育学校须全部接入管理平台');

-- The schools an operator may look at and work for.
create table region.operator_authorisation (
    school_id int not null references region.organisation (number),
    operator int not null,
    operator_kind text not null default 'OPERATOR' check (operator_kind = 'OPERATOR'),
    granted_at timestamptz not null,
    primary key (school_id, operator),
    foreign key (operator, operator_kind) references region.organisation (number, kind)
);
create index operator_authorisation_by_operator on region.operator_authorisation (operator);

-- A spreadsheet of organisations, read and checked, waiting to be confirmed. school_id is the bureau's place.
create table region.organisation_import (
    school_id int not null references region.organisation (number),
    id bigint not null,
    file text not null,
    rows jsonb not null,
    uploaded_at timestamptz not null,
    confirmed_at timestamptz,
    primary key (school_id, id)
);

select kernel.public_table('region.organisation', 'select, insert, update');
select kernel.public_table('region.former_name', 'select, insert');
select kernel.public_table('region.operator_authorisation', 'select, insert, delete');
select kernel.tenant_table('region.organisation_import', 'select, insert, update');
