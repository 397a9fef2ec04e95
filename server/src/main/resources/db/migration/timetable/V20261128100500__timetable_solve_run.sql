-- A search for a timetable, from being asked for to being put into force. The problem is kept as it was when asked, so
-- that a result can be read, compared and checked whatever has changed since.
create table timetable.solve_run (
    school_id int not null,
    id bigint not null,
    term bigint not null,
    kind text not null check (kind in ('PLAN', 'REPAIR')),
    state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    compared_with bigint,
    wish jsonb not null,
    problem jsonb not null,
    offerings jsonb not null,
    progress jsonb,
    result jsonb,
    cancel_asked boolean not null default false,
    -- Who works on it and until when, on the database's clock: after that another node may take it.
    node text,
    lease_until timestamptz,
    attempts int not null default 0,
    version int not null default 1,
    asked_at timestamptz not null,
    asked_by bigint not null,
    started_at timestamptz,
    ended_at timestamptz,
    applied_at timestamptz,
    primary key (school_id, id),
    foreign key (school_id, compared_with) references timetable.solve_run (school_id, id),
    check ((state = 'RUNNING') = (node is not null)),
    check (state <> 'DONE' or result is not null),
    check (applied_at is null or state = 'DONE')
);
create index solve_run_waiting on timetable.solve_run (school_id, id) where state in ('QUEUED', 'RUNNING');

select kernel.tenant_table('timetable.solve_run', 'select,insert,update');
