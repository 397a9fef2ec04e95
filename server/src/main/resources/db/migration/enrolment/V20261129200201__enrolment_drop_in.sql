-- Single days (弹性预约, SH-2.1): until when a family decides, which classes take children of a single day, and who comes.
create table enrolment.drop_in_cutoff (
    school_id int not null primary key,
    cutoff time not null,
    version int not null,
    set_at timestamptz not null,
    set_by bigint not null
);

create table enrolment.drop_in_opening (
    school_id int not null,
    offering bigint not null,
    seats int not null check (seats >= 0),
    opened_at timestamptz not null,
    opened_by bigint not null,
    primary key (school_id, offering)
);

create table enrolment.drop_in (
    school_id int not null,
    id bigint not null,
    pupil bigint not null,
    day date not null,
    kind text not null check (kind in ('CARE', 'SEAT')),
    -- The class, or the homework room that takes the child; base care without a room of its own has none.
    offering bigint,
    late boolean not null,
    state text not null check (state in ('BOOKED', 'CANCELLED')),
    booked_at timestamptz not null,
    booked_by bigint not null,
    cancelled_at timestamptz,
    cancelled_by bigint,
    primary key (school_id, id),
    check (kind = 'CARE' or offering is not null),
    check ((state = 'CANCELLED') = (cancelled_at is not null))
);
-- A child comes once on a day.
create unique index drop_in_one on enrolment.drop_in (school_id, pupil, day) where state = 'BOOKED';
create index drop_in_day on enrolment.drop_in (school_id, day, id) where state = 'BOOKED';

select kernel.tenant_table('enrolment.drop_in_cutoff', 'select,insert,update');
select kernel.tenant_table('enrolment.drop_in_opening', 'select,insert,update');
select kernel.tenant_table('enrolment.drop_in', 'select,insert,update');
