-- Once the last seat of a window is given out, what comes free goes to those who wait: 'full' said once stays true, and
-- nobody wins by pressing at a lucky second. A seat that is being offered counts as taken.
alter table enrolment.seat add column sold_out boolean not null default false;
update enrolment.seat set sold_out = true where taken = capacity;
alter table enrolment.seat add constraint seat_full_is_sold_out check (sold_out or taken < capacity);

-- Who waits for a seat, in the order of arrival; the seat row is locked while a number is given or an offer made.
create table enrolment.waiting (
    school_id int not null,
    id bigint not null,
    offering bigint not null,
    pupil bigint not null,
    joined_by bigint not null,
    number int not null check (number > 0),
    state text not null check (state in ('WAITING', 'OFFERED', 'PLACED', 'DECLINED', 'EXPIRED', 'LEFT', 'ENDED')),
    joined_at timestamptz not null,
    until date not null,
    offered_at timestamptz,
    -- The offer reached the family: its time to answer runs from here.
    told_at timestamptz,
    answer_by timestamptz,
    ended_at timestamptz,
    enrolment bigint,
    primary key (school_id, id),
    unique (school_id, offering, number),
    foreign key (school_id, offering) references enrolment.seat (school_id, offering),
    foreign key (school_id, enrolment) references enrolment.enrolment (school_id, id),
    check ((state in ('WAITING', 'OFFERED')) = (ended_at is null)),
    check ((state in ('OFFERED', 'PLACED', 'DECLINED', 'EXPIRED')) <= (offered_at is not null)),
    check ((state = 'PLACED') = (enrolment is not null)),
    check ((told_at is null) = (answer_by is null)),
    check (answer_by > told_at)
);
create unique index waiting_once on enrolment.waiting (school_id, pupil, offering) where state in ('WAITING', 'OFFERED');
create index waiting_in_line on enrolment.waiting (school_id, offering, number) where state in ('WAITING', 'OFFERED');
create index waiting_to_answer on enrolment.waiting (school_id, answer_by) where state = 'OFFERED';
create index waiting_over on enrolment.waiting (school_id, until) where state in ('WAITING', 'OFFERED');
select kernel.tenant_table('enrolment.waiting', 'select,insert,update');
