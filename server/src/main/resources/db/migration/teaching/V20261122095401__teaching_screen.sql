create schema if not exists teaching;
grant usage on schema teaching to kehou_app;

-- A screen waits with a code and is given one lesson. Secrets are hashes; rows go when their time is over.
create table teaching.screen (
    school_id int not null check (school_id = 0),
    screen_hash bytea not null check (length(screen_hash) = 32),
    qr_hash bytea not null check (length(qr_hash) = 32),
    digits text not null check (digits ~ '^[0-9]{6}$'),
    expires_at timestamptz not null,
    session_id bigint,
    account bigint,
    until timestamptz,
    primary key (school_id, screen_hash),
    unique (school_id, qr_hash),
    check ((session_id is null) = (account is null)),
    check ((session_id is null) = (until is null))
);
create unique index screen_digits on teaching.screen (school_id, digits) where session_id is null;
create index screen_age on teaching.screen (school_id, coalesce(until, expires_at));

select kernel.tenant_table('teaching.screen');
