-- What a school teaches and who teaches it, and their way through admission.
create schema if not exists library;
grant usage on schema library to kehou_app;

create table library.course (
    school_id int not null,
    id bigint not null,
    name text not null check (length(name) between 2 and 40 and name = btrim(name)),
    category text not null check (category in ('SCIENCE', 'ARTS', 'SPORTS', 'LABOUR', 'READING', 'MIND', 'OUTING', 'HOMEWORK')),
    introduction text not null check (length(introduction) <= 2000),
    aims text not null check (length(aims) <= 2000),
    grades int[] not null check (cardinality(grades) > 0 and grades <@ array [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    class_size int not null check (class_size between 1 and 500),
    -- The outline, lesson by lesson: lesson n is the n-th title with the n-th length.
    lesson_titles text[] not null default '{}',
    lesson_minutes int[] not null default '{}',
    state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'ADMITTED', 'RETURNED', 'REFUSED')),
    version int not null default 1,
    primary key (school_id, id),
    unique (school_id, name),
    check (cardinality(lesson_titles) = cardinality(lesson_minutes)),
    check (0 < all (lesson_minutes) and 240 >= all (lesson_minutes))
);

create table library.instructor (
    school_id int not null,
    id bigint not null,
    name text not null check (length(name) between 2 and 30 and name = btrim(name)),
    kind text not null check (kind in ('STAFF', 'RETIRED', 'PARENT', 'PROFESSIONAL', 'STUDENT', 'VOLUNTEER', 'HERITAGE', 'PROVIDER')),
    staff bigint check ((staff is not null) <= (kind = 'STAFF')),
    account bigint,
    introduction text not null check (length(introduction) <= 2000),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'ADMITTED', 'RETURNED', 'REFUSED')),
    version int not null default 1,
    primary key (school_id, id),
    unique (school_id, staff)
);
create index instructor_by_account on library.instructor (school_id, account) where account is not null;

-- One submission of a course or an instructor to the school's authority (area_id), and its answer.
create table library.admission (
    school_id int not null,
    id bigint not null,
    area_id int not null,
    subject text not null check (subject in ('COURSE', 'INSTRUCTOR')),
    subject_id bigint not null,
    title text not null,
    state text not null default 'SUBMITTED' check (state in ('SUBMITTED', 'ADMITTED', 'RETURNED', 'REFUSED')),
    submitted_at timestamptz not null,
    submitted_by bigint not null,
    decided_at timestamptz,
    decided_by bigint,
    reason text not null default '' check (length(reason) <= 1000),
    primary key (school_id, id),
    check ((state = 'SUBMITTED') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check (state not in ('RETURNED', 'REFUSED') or reason <> '')
);
create unique index admission_one_open on library.admission (school_id, subject, subject_id) where state = 'SUBMITTED';
create index admission_queue on library.admission (area_id, state, id);

select kernel.tenant_table('library.course', 'select,insert,update');
select kernel.tenant_table('library.instructor', 'select,insert,update');
select kernel.area_table('library.admission');
revoke delete on library.admission from kehou_app;
