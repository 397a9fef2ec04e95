-- Terms are the city's; a day of service follows from term, weekday, public holiday and local override.
create table region.term (
    school_id int not null default 0 check (school_id = 0),
    id bigint not null,
    name text not null check (length(name) between 2 and 40),
    first_day date not null,
    last_day date not null check (last_day > first_day),
    primary key (school_id, id),
    unique (school_id, name),
    exclude using gist (daterange(first_day, last_day, '[]') with &&)
);

-- Years loaded after this release; the years up to 2026 ship with it. A loaded year replaces a shipped one.
create table region.holiday_year (
    school_id int not null default 0 check (school_id = 0),
    year int primary key check (year between 2021 and 2100),
    paper text not null,
    loaded_at timestamptz not null
);
create table region.holiday (
    school_id int not null default 0 check (school_id = 0),
    year int not null references region.holiday_year (year),
    day date not null,
    name text not null,
    off boolean not null,
    primary key (year, day)
);

-- The city (0), a district or a school decides otherwise for a day, for all or for one stage.
create table region.calendar_override (
    school_id int not null references region.organisation (number),
    day date not null,
    stage text not null check (stage in ('ALL', 'PRIMARY', 'JUNIOR')),
    service boolean not null,
    label text not null check (length(label) between 1 and 40),
    primary key (school_id, day, stage)
);

select kernel.public_table('region.term', 'select, insert');
select kernel.public_table('region.holiday_year');
select kernel.public_table('region.holiday');
select kernel.public_table('region.calendar_override');
