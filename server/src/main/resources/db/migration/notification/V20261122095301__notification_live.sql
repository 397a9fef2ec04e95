create schema if not exists notification;
grant usage on schema notification to kehou_app;

-- What open screens were told, kept for an hour so that a stream that was cut off goes on where it
-- stopped. The number orders signals of all schools, because one stream may hear several.
create sequence notification.signal_number;
grant usage on sequence notification.signal_number to kehou_app;
create table notification.signal (
    school_id int not null,
    number bigint not null,
    body text not null check (length(body) <= 7900),
    made_at timestamptz not null,
    primary key (school_id, number)
);
create index signal_age on notification.signal (school_id, made_at);

create table notification.message (
    school_id int not null,
    id bigint not null,
    account bigint not null,
    kind text not null check (kind in ('REMARK', 'SESSION_CANCELLED')),
    pupil_id bigint not null,
    session_id bigint not null,
    about bigint not null,
    made_at timestamptz not null,
    read_at timestamptz,
    primary key (school_id, id),
    unique (school_id, account, kind, pupil_id, about)
);
create index message_inbox on notification.message (school_id, account, made_at desc);

select kernel.tenant_table('notification.signal', 'select,insert,delete');
select kernel.tenant_table('notification.message', 'select,insert,update');
