-- The libraries of the city and the districts, as anyone may read them, and what a school takes from them.

-- A course as it was admitted, one row for each admitted version; never altered but for which is the latest.
-- grams and haystack are the search index: see kernel.SearchText.
create table library.published_course (
    school_id int not null,
    course bigint not null,
    version int not null,
    latest boolean not null default true,
    owner_name text not null,
    owner_kind text not null check (owner_kind in ('CITY', 'DISTRICT', 'SCHOOL', 'PROVIDER', 'OPERATOR')),
    library int not null,
    library_name text not null,
    name text not null,
    category text not null,
    activity text,
    level text,
    introduction text not null,
    aims text not null,
    grades int[] not null,
    class_size int not null,
    lesson_titles text[] not null,
    lesson_minutes int[] not null,
    form text,
    method text not null,
    class_hours int,
    conditions text not null,
    evaluation text[] not null,
    admitted_at timestamptz not null,
    haystack text not null,
    grams text[] not null,
    primary key (school_id, course, version)
);
create unique index published_course_latest on library.published_course (school_id, course) where latest;
create index published_course_grams on library.published_course using gin (grams);

-- What stands in the library of an authority (school_id): admitted by its own panel, or picked from above.
create table library.shelved_course (
    school_id int not null,
    course bigint not null,
    version int not null,
    owner int not null,
    origin text not null check (origin in ('ADMITTED', 'PICKED')),
    shelved_at timestamptz not null,
    shelved_by bigint not null,
    taken_down_at timestamptz,
    reason text not null default '' check (length(reason) <= 500),
    primary key (school_id, course),
    foreign key (owner, course, version) references library.published_course (school_id, course, version),
    check ((taken_down_at is null) = (reason = ''))
);
create index shelved_course_of on library.shelved_course (course) where taken_down_at is null;

select kernel.public_table('library.published_course', 'select,insert,update');
select kernel.public_table('library.shelved_course', 'select,insert,update');

-- A pick is a course of the school's own that says where it came from; it keeps the version it was picked in.
alter table library.course add column picked_from bigint;
alter table library.course add column picked_version int;
alter table library.course add column picked_at timestamptz;
alter table library.course add column picked_by bigint;
alter table library.course add column withdrawn_at timestamptz;
alter table library.course add column withdrawal text not null default '' check (length(withdrawal) <= 500);
alter table library.course add constraint course_picked_whole check (
    (picked_from is null) = (picked_version is null)
    and (picked_from is null) = (picked_at is null)
    and (picked_from is null) = (picked_by is null));
alter table library.course add constraint course_picked_once unique (school_id, picked_from);
