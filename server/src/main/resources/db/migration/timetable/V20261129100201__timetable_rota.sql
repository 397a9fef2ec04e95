-- Homework support (SH-3.2): rooms for homework and for questions, staff on duty in them, and pupils with a helper.

-- A room on a weekday of a term. In one for homework the subjects must all be staffed; one for questions has one.
create table timetable.study_room (
    school_id int not null,
    id bigint not null,
    term bigint not null,
    kind text not null check (kind in ('HOMEWORK', 'QUESTIONS')),
    weekday int not null check (weekday between 1 and 7),
    begins time not null,
    ends time not null,
    during int4range not null generated always as (
        int4range((extract(epoch from begins) / 60)::int, (extract(epoch from ends) / 60)::int)) stored,
    venue bigint not null,
    venue_name text not null,
    grades int[] not null check (cardinality(grades) > 0 and grades <@ array [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    home_classes bigint[] not null,
    subjects text[] not null check (cardinality(subjects) between 1 and 6),
    -- What those do who have no written homework.
    activity text check (activity in ('OUTDOOR', 'LABOUR', 'READING', 'LEISURE')),
    note text not null default '' check (length(note) <= 100),
    removed_at timestamptz,
    version int not null default 1,
    primary key (school_id, id),
    foreign key (school_id, venue) references region.venue (school_id, id),
    check (begins < ends),
    check (kind = 'HOMEWORK' or cardinality(subjects) = 1),
    constraint study_room_venue_once exclude using gist
        (venue with =, school_id with =, term with =, weekday with =, during with &&) where (removed_at is null)
);
create index study_room_of_term on timetable.study_room (school_id, term) where removed_at is null;

-- Who takes turns, with which subjects; none means that somebody takes no turn any more.
create table timetable.rota_member (
    school_id int not null,
    staff bigint not null,
    subjects text[] not null,
    primary key (school_id, staff),
    foreign key (school_id, staff) references people.staff (school_id, id)
);

-- One turn: a member of staff in a room on a day. What was held and turns out not to have been is cancelled, not erased.
create table timetable.duty (
    school_id int not null,
    id bigint not null,
    room bigint not null,
    day date not null,
    begins time not null,
    ends time not null,
    during int4range not null generated always as (
        int4range((extract(epoch from begins) / 60)::int, (extract(epoch from ends) / 60)::int)) stored,
    subject text not null,
    staff bigint not null,
    by_hand boolean not null,
    state text not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    held_at timestamptz,
    held_by bigint,
    reason text check (length(reason) between 2 and 200),
    version int not null default 1,
    primary key (school_id, id),
    foreign key (school_id, room) references timetable.study_room (school_id, id),
    foreign key (school_id, staff) references people.staff (school_id, id),
    check (begins < ends),
    check (state <> 'HELD' or held_at is not null),
    check ((held_at is null) = (held_by is null)),
    check ((state = 'CANCELLED') = (reason is not null)),
    constraint duty_staff_once exclude using gist
        (staff with =, school_id with =, day with =, during with &&) where (state <> 'CANCELLED')
);
create unique index duty_once on timetable.duty (school_id, room, day, subject) where state <> 'CANCELLED';
create index duty_of_day on timetable.duty (school_id, day);
create index duty_of_staff on timetable.duty (school_id, staff, day);

-- A pupil who is helped. Only those in `accounts` (the helpers) and who named the pupil ever read the row; what is
-- written of the child is sealed under the child's own key.
create table timetable.pupil_help (
    school_id int not null,
    id bigint not null,
    pupil bigint not null,
    subject text not null,
    helpers bigint[] not null check (cardinality(helpers) between 1 and 3),
    accounts bigint[] not null check (cardinality(accounts) = cardinality(helpers)),
    note bytea not null,
    named_by bigint not null,
    named_at timestamptz not null,
    ended_at timestamptz,
    primary key (school_id, id),
    foreign key (school_id, pupil) references people.pupil (school_id, id)
);
create unique index pupil_help_once on timetable.pupil_help (school_id, pupil, subject, named_by) where ended_at is null;

select kernel.tenant_table('timetable.study_room', 'select,insert,update');
select kernel.tenant_table('timetable.rota_member', 'select,insert,update');
select kernel.tenant_table('timetable.duty', 'select,insert,update');
select kernel.tenant_table('timetable.pupil_help', 'select,insert,update');
