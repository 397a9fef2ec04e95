-- What a closure owes (change/closure): a session that a child's place did not get. Payment settles it in money.
create table enrolment.closure_credit (
    school_id int not null,
    closure bigint not null,
    session bigint not null,
    enrolment bigint not null,
    offering bigint not null,
    pupil bigint not null,
    day date not null,
    minutes int not null check (minutes > 0),
    -- The place was paid for, so the session is owed in money as long as it is not made up.
    paid boolean not null,
    state text not null check (state in ('OWED', 'MADE_UP', 'VOID')),
    primary key (school_id, closure, session, enrolment)
);
-- A session is owed once, whichever closure took it.
create unique index closure_credit_once on enrolment.closure_credit (school_id, session, enrolment) where state <> 'VOID';
create index closure_credit_day on enrolment.closure_credit (school_id, offering, day) where state <> 'VOID';
create index closure_credit_pupil on enrolment.closure_credit (school_id, pupil);

select kernel.tenant_table('enrolment.closure_credit', 'select,insert,update');
