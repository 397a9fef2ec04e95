create schema if not exists delivery;
grant usage on schema delivery to kehou_app;

-- Seat lists, shared by all rolls of an offering whose pupils are the same.
create table delivery.seating (
    school_id int not null,
    id bigint not null,
    offering_id bigint not null,
    digest bytea not null check (length(digest) = 32),
    pupils bigint[] not null,
    primary key (school_id, id),
    unique (school_id, offering_id, digest)
);

-- One row per session: two bits a pupil in seat order, and the counts that lists and boards read.
create table delivery.roll (
    school_id int not null,
    session_id bigint not null,
    seating_id bigint not null,
    version int not null check (version >= 0),
    marks bytea not null,
    expected smallint not null check (expected >= 0),
    present smallint not null check (present >= 0),
    absent smallint not null check (absent >= 0),
    on_leave smallint not null check (on_leave >= 0),
    called_at timestamptz,
    primary key (school_id, session_id),
    foreign key (school_id, session_id) references timetable.session (school_id, id),
    foreign key (school_id, seating_id) references delivery.seating (school_id, id),
    check (expected = present + absent + on_leave),
    check (length(marks) = (expected + 3) / 4),
    check ((version > 0) = (called_at is not null))
);

-- Only the pupils somebody touched: what the merge of several devices needs to come out the same.
create table delivery.mark (
    school_id int not null,
    session_id bigint not null,
    pupil_id bigint not null,
    mark smallint not null check (mark between 0 and 3),
    marked_at timestamptz not null,
    device text not null check (length(device) between 1 and 64),
    primary key (school_id, session_id, pupil_id),
    foreign key (school_id, session_id) references delivery.roll (school_id, session_id)
);

create table delivery.leave (
    school_id int not null,
    session_id bigint not null,
    pupil_id bigint not null,
    reason bytea not null,
    account bigint not null,
    asked_at timestamptz not null,
    primary key (school_id, session_id, pupil_id),
    foreign key (school_id, session_id) references timetable.session (school_id, id)
);
create index leave_pupil on delivery.leave (school_id, pupil_id);

-- Of the position only its class: no coordinates anywhere.
create table delivery.check_in (
    school_id int not null,
    id bigint not null,
    session_id bigint not null,
    account bigint not null,
    made_at timestamptz not null,
    distance text not null check (distance in ('INSIDE', 'NEAR', 'OUTSIDE', 'UNKNOWN')),
    on_time boolean not null,
    state text not null check (state in ('OK', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED')),
    reason bytea,
    decided_by bigint,
    decided_at timestamptz,
    primary key (school_id, id),
    foreign key (school_id, session_id) references timetable.session (school_id, id),
    check (state <> 'OK' or (distance = 'INSIDE' and on_time)),
    check ((state = 'OK') = (reason is null)),
    check ((state in ('APPROVED', 'REJECTED')) = (decided_by is not null and decided_at is not null)),
    check (decided_by <> account)
);
create unique index check_in_standing on delivery.check_in (school_id, session_id) where state <> 'REJECTED';
create index check_in_waiting on delivery.check_in (school_id, made_at) where state = 'PENDING_APPROVAL';

create table delivery.remark (
    school_id int not null,
    id bigint not null,
    session_id bigint not null,
    pupil_id bigint not null,
    account bigint not null,
    body bytea not null,
    written_at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, session_id) references timetable.session (school_id, id)
);
create index remark_pupil on delivery.remark (school_id, pupil_id, written_at);
create index remark_session on delivery.remark (school_id, session_id);

create table delivery.substitution (
    school_id int not null,
    id bigint not null,
    session_id bigint not null,
    original_id bigint not null,
    substitute_id bigint not null,
    reason text not null check (length(reason) between 1 and 200),
    account bigint not null,
    arranged_at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, session_id) references timetable.session (school_id, id),
    check (original_id <> substitute_id)
);

select kernel.tenant_table('delivery.substitution', 'select,insert');
select kernel.tenant_table('delivery.seating', 'select,insert');
select kernel.tenant_table('delivery.roll', 'select,insert,update');
select kernel.tenant_table('delivery.mark', 'select,insert,update');
select kernel.tenant_table('delivery.leave', 'select,insert');
select kernel.tenant_table('delivery.check_in', 'select,insert,update');
select kernel.tenant_table('delivery.remark', 'select,insert');
