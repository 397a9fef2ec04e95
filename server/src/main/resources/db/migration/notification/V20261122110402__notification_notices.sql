-- What an organisation is told, once for each cause: its people on the desk read it, whoever they are.
create table notification.notice (
    school_id int not null,
    id bigint not null,
    kind text not null check (kind in ('SUSPENDED', 'WITHDRAWN', 'RESTORED', 'SESSIONS_BARRED', 'CERTIFICATE_EXPIRING', 'CLEARANCE_EXPIRING')),
    subject text not null check (subject in ('COURSE', 'INSTRUCTOR', 'PROVIDER', 'PERSON', 'OFFERING')),
    about bigint not null,
    title text not null check (length(title) <= 60),
    -- How many sessions it touches, and by when or since when.
    sessions int not null check (sessions >= 0),
    day date,
    cause text not null check (length(cause) <= 120),
    made_at timestamptz not null,
    read_at timestamptz,
    primary key (school_id, id),
    unique (school_id, cause)
);
create index notice_latest on notification.notice (school_id, made_at desc, id desc);
select kernel.tenant_table('notification.notice', 'select,insert,update');
