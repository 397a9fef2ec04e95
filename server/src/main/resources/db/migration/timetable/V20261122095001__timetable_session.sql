create schema if not exists timetable;
grant usage on schema timetable to kehou_app;

-- That an offering's publishing was turned into sessions: the unique cause makes the step safe to repeat.
create table timetable.planning (
    school_id int not null,
    offering_id bigint not null,
    cause_id text not null,
    sessions int not null check (sessions >= 0),
    planned_at timestamptz not null,
    primary key (school_id, offering_id),
    unique (school_id, cause_id),
    foreign key (school_id, offering_id) references plan.offering (school_id, id)
);

create table timetable.session (
    school_id int not null,
    id bigint not null,
    offering_id bigint not null,
    instructor_id bigint not null,
    venue_id bigint not null,
    number smallint not null check (number > 0),
    lesson_title text not null,
    held_on date not null,
    begins time not null,
    ends time not null,
    state text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    cancelled_for text check (length(cancelled_for) between 1 and 200),
    primary key (school_id, id),
    foreign key (school_id, offering_id) references timetable.planning (school_id, offering_id),
    check (begins < ends),
    check ((state = 'CANCELLED') = (cancelled_for is not null))
);
create unique index session_offering_day on timetable.session (school_id, offering_id, held_on);
create unique index session_instructor_busy on timetable.session (school_id, instructor_id, held_on, begins)
    where state <> 'CANCELLED';
create index session_day on timetable.session (school_id, held_on);

select kernel.tenant_table('timetable.planning', 'select,insert');
select kernel.tenant_table('timetable.session', 'select,insert,update');
