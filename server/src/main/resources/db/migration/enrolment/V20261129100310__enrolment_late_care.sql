-- Extended care on application (JA-3): what a family asked for, and each of its days.
create table enrolment.late_application (
    school_id int not null,
    id bigint not null,
    pupil bigint not null,
    until time not null,
    reason bytea not null,
    state text not null check (state in ('ASKED', 'APPROVED', 'DECLINED')),
    asked_at timestamptz not null,
    asked_by bigint not null,
    answered_at timestamptz,
    answered_by bigint,
    answer text not null default '' check (length(answer) <= 300),
    staff_on_duty int check (staff_on_duty >= 0),
    staying int check (staying >= 0),
    primary key (school_id, id),
    check ((state = 'ASKED') = (answered_at is null)),
    check ((state = 'DECLINED') = (staff_on_duty is not null)),
    check ((staff_on_duty is null) = (staying is null))
);
create index late_application_pupil on enrolment.late_application (school_id, pupil);
create index late_application_queue on enrolment.late_application (school_id, state, id);

create table enrolment.late_day (
    school_id int not null,
    application bigint not null,
    day date not null,
    pupil bigint not null,
    until time not null,
    state text not null check (state in ('WAITING', 'STAYS', 'DECLINED', 'WITHDRAWN')),
    primary key (school_id, application, day),
    foreign key (school_id, application) references enrolment.late_application (school_id, id)
);
-- A child stays once on a day, until one time.
create unique index late_day_one on enrolment.late_day (school_id, pupil, day) where state in ('WAITING', 'STAYS');
create index late_day_evening on enrolment.late_day (school_id, day) where state = 'STAYS';

select kernel.tenant_table('enrolment.late_application', 'select,insert,update');
select kernel.tenant_table('enrolment.late_day', 'select,insert,update');
