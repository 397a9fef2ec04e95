-- Windows, seats and who holds them.
create schema if not exists enrolment;
grant usage on schema enrolment to kehou_app;

create table enrolment.selection_window (
    school_id int not null,
    id bigint not null,
    mode text not null check (mode in ('FIRST_COME')),
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opens_at),
    grades int[] not null check (cardinality(grades) > 0 and grades <@ array [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    version int not null default 1,
    primary key (school_id, id)
);

-- The seats of an offering, and the window in which they are given out.
create table enrolment.seat (
    school_id int not null,
    offering bigint not null,
    selection_window bigint not null,
    capacity int not null,
    taken int not null default 0,
    primary key (school_id, offering),
    foreign key (school_id, offering) references plan.offering (school_id, id),
    foreign key (school_id, selection_window) references enrolment.selection_window (school_id, id),
    constraint seat_never_oversold check (taken between 0 and capacity)
);
create index seat_of_window on enrolment.seat (school_id, selection_window);

create table enrolment.enrolment (
    school_id int not null,
    id bigint not null,
    offering bigint not null,
    pupil bigint not null,
    chosen_by bigint not null,
    state text not null check (state in ('HELD', 'CONFIRMED', 'WITHDRAWN', 'LAPSED')),
    orders bigint,
    hold_until timestamptz,
    chosen_at timestamptz not null,
    confirmed_at timestamptz,
    ended_at timestamptz,
    -- Copied from the offering so that the database itself refuses a pupil in two places at once.
    term bigint not null,
    weekday int not null,
    during int4range not null,
    primary key (school_id, id),
    unique (school_id, orders),
    foreign key (school_id, offering) references enrolment.seat (school_id, offering),
    foreign key (school_id, orders) references payment.orders (school_id, id) deferrable initially deferred,
    check ((state = 'HELD') <= (hold_until is not null and orders is not null)),
    check ((state in ('HELD', 'CONFIRMED')) = (ended_at is null)),
    -- The pupil leads: behind the school number, the same for thousands of rows, this index would find nothing fast.
    constraint enrolment_no_overlap exclude using gist
        (pupil with =, school_id with =, term with =, weekday with =, during with &&) where (state in ('HELD', 'CONFIRMED'))
);
create unique index enrolment_one_place on enrolment.enrolment (school_id, pupil, offering) where state in ('HELD', 'CONFIRMED');
create index enrolment_of_offering on enrolment.enrolment (school_id, offering, id) where state in ('HELD', 'CONFIRMED');
create index enrolment_of_pupil on enrolment.enrolment (school_id, pupil, id);
create index enrolment_holds on enrolment.enrolment (school_id, hold_until) where state = 'HELD';

-- A family's decision to leave, and what was promised back (the amount it saw before confirming).
create table enrolment.withdrawal (
    school_id int not null,
    enrolment bigint not null,
    withdrawn_by bigint not null,
    refund_fen bigint not null check (refund_fen >= 0),
    rule text not null check (rule in ('NOTHING_PAID', 'FULL', 'PRO_RATA')),
    at timestamptz not null,
    primary key (school_id, enrolment),
    foreign key (school_id, enrolment) references enrolment.enrolment (school_id, id)
);

select kernel.tenant_table('enrolment.selection_window', 'select,insert,update');
select kernel.tenant_table('enrolment.seat');
select kernel.tenant_table('enrolment.enrolment', 'select,insert,update');
select kernel.tenant_table('enrolment.withdrawal', 'select,insert');
