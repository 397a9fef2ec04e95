-- What the stand-in for text messages "sent": sealed, and read by the demo's outbox page alone.
create schema if not exists channel;
grant usage on schema channel to kehou_app;

create table channel.outbox (
    school_id int         not null default 0 check (school_id = 0),
    id        bigint      not null,
    message   bytea       not null,
    sent_at   timestamptz not null,
    primary key (school_id, id)
);
create index outbox_newest on channel.outbox (school_id, sent_at desc);
select kernel.tenant_table('channel.outbox', 'select,insert,delete');
