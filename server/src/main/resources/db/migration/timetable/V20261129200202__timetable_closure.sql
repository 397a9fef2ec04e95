-- Closures (change/closure): days on which a place is closed, as it was declared, and school by school as it is carried out.
create table timetable.closure (
    school_id int not null,
    id bigint not null,
    kind text not null check (kind in ('STORM', 'EPIDEMIC', 'OTHER')),
    grade smallint check (grade between 1 and 9),
    home_class bigint,
    first_day date not null,
    last_day date not null,
    reason text not null check (length(reason) between 1 and 180),
    declared_at timestamptz not null,
    declared_by bigint not null,
    withdrawn_at timestamptz,
    withdrawn_by bigint,
    withdrawn_for text check (length(withdrawn_for) between 1 and 180),
    primary key (school_id, id),
    check (first_day <= last_day),
    check (grade is null or home_class is null),
    check ((withdrawn_at is null) = (withdrawn_for is null)),
    -- Of two for the same children on the same day one stands.
    constraint closure_once exclude using gist (
        school_id with =,
        coalesce(grade, 0) with =,
        coalesce(home_class, 0) with =,
        daterange(first_day, last_day, '[]') with &&) where (withdrawn_at is null)
);

-- One school of a closure: the unit of work, done or undone in one transaction and as often as it takes.
create table timetable.closed_school (
    school_id int not null,
    closure bigint not null,
    area_id int not null,
    kind text not null check (kind in ('STORM', 'EPIDEMIC', 'OTHER')),
    grade smallint,
    home_class bigint,
    home_class_name text,
    first_day date not null,
    last_day date not null,
    reason text not null,
    declared_at timestamptz not null,
    state text not null check (state in ('DUE', 'DONE', 'LIFT_DUE', 'LIFTED')),
    sessions int not null default 0 check (sessions >= 0),
    primary key (school_id, closure)
);
create index closed_school_due on timetable.closed_school (school_id) where state in ('DUE', 'LIFT_DUE');
create index closed_school_days on timetable.closed_school (school_id, last_day);

alter table timetable.session
    add column closure bigint,
    add column makes_up bigint,
    add constraint session_closure_cancelled check (closure is null or state = 'CANCELLED');
create index session_closure on timetable.session (school_id, closure) where closure is not null;
-- A session that did not take place is made up once.
create unique index session_made_up on timetable.session (school_id, makes_up)
    where makes_up is not null and state <> 'CANCELLED';

select kernel.tenant_table('timetable.closure', 'select,insert,update');
select kernel.area_table('timetable.closed_school', 'select,insert,update');
