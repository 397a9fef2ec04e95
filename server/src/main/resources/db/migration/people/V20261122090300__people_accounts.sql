-- Accounts, what they may be, and their sign-ins. All rows are the city's (school_id 0) except invitations,
-- which belong to the organisation that sends them.
create schema if not exists people;
grant usage on schema people to kehou_app;

create table people.account (
    school_id     int         not null default 0 check (school_id = 0),
    id            bigint      not null,
    -- Never looks like a phone number, so one sign-in field takes either.
    login         text        check (login ~ '^[a-z][a-z0-9._-]{2,39}$'),
    phone         bytea,
    phone_blind   bytea,
    name          bytea       not null,
    password      text,
    password_at   timestamptz,
    totp_secret   bytea,
    totp_since    timestamptz,
    totp_step     bigint      not null default 0,
    state         text        not null default 'ACTIVE' check (state in ('ACTIVE', 'LOCKED', 'CLOSED')),
    created_at    timestamptz not null,
    version       int         not null default 1,
    primary key (school_id, id),
    unique (school_id, login),
    unique (school_id, phone_blind),
    check (login is not null or phone_blind is not null),
    check ((phone is null) = (phone_blind is null)),
    check ((password is null) = (password_at is null)),
    check (totp_since is null or totp_secret is not null)
);
select kernel.tenant_table('people.account');

create table people.password_before (
    school_id int         not null default 0 check (school_id = 0),
    account   bigint      not null,
    set_at    timestamptz not null,
    password  text        not null,
    primary key (school_id, account, set_at),
    foreign key (school_id, account) references people.account (school_id, id)
);
select kernel.tenant_table('people.password_before');

create table people.role_grant (
    school_id  int         not null default 0 check (school_id = 0),
    id         bigint      not null,
    account    bigint      not null,
    role       text        not null check (role in ('GUARDIAN', 'TEACHER', 'SCHOOL', 'SCHOOL_FINANCE', 'PRINCIPAL',
                   'BUREAU', 'BUREAU_FINANCE', 'OPERATOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
    place      int         not null check (place >= 0),
    -- Each administrator is a side of its own; all other roles are one side.
    side       text        not null generated always as
                   (case when role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN') then role else 'BUSINESS' end) stored,
    given_at   timestamptz not null,
    given_by   bigint      not null,
    ended_at   timestamptz,
    ended_by   bigint,
    primary key (school_id, id),
    foreign key (school_id, account) references people.account (school_id, id),
    check ((ended_at is null) = (ended_by is null)),
    check (role not in ('GUARDIAN', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN') or place = 0),
    -- System, security and audit administrators exclude each other and every other role. The account leads the index:
    -- behind the school number, the same in every row, it would have to be searched for in all of it.
    constraint role_grant_sides_exclude
        exclude using gist (account with =, side with <>) where (ended_at is null)
);
create unique index role_grant_once on people.role_grant (school_id, account, role, place) where (ended_at is null);
create index role_grant_holders on people.role_grant (school_id, place, role) where (ended_at is null);
select kernel.tenant_table('people.role_grant', 'select,insert,update');

-- The city's index of guardianships: which pupils an account answers for, so that a sign-in finds them
-- without asking every school.
create table people.ward (
    school_id  int         not null default 0 check (school_id = 0),
    account    bigint      not null,
    pupil      bigint      not null,
    since      timestamptz not null,
    ended_at   timestamptz,
    changed_at timestamptz not null,
    primary key (school_id, account, pupil),
    foreign key (school_id, account) references people.account (school_id, id)
);
create index ward_changed on people.ward (school_id, changed_at);
select kernel.tenant_table('people.ward', 'select,insert,update');

create table people.device (
    school_id  int         not null default 0 check (school_id = 0),
    account    bigint      not null,
    token_hash bytea       not null,
    bound_at   timestamptz not null,
    primary key (school_id, account, token_hash),
    foreign key (school_id, account) references people.account (school_id, id)
);
select kernel.tenant_table('people.device', 'select,insert,delete');

create table people.sign_in (
    school_id  int         not null default 0 check (school_id = 0),
    id         bigint      not null,
    account    bigint      not null,
    role_grant bigint      not null,
    app        text        not null check (app in ('desk', 'mobile')),
    strength   text        not null check (strength in ('CODE', 'PASSWORD', 'TOTP')),
    on_device  boolean     not null,
    address    text        not null,
    agent      text        not null check (length(agent) <= 200),
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz,
    end_cause  text        check (end_cause in ('SIGN_OUT', 'BY_OWNER', 'REPLACED', 'PASSWORD', 'LOCKED', 'GRANT', 'TOTP')),
    primary key (school_id, id),
    foreign key (school_id, account) references people.account (school_id, id),
    foreign key (school_id, role_grant) references people.role_grant (school_id, id),
    check (expires_at > started_at),
    check ((ended_at is null) = (end_cause is null))
);
create index sign_in_of on people.sign_in (school_id, account, started_at) where (ended_at is null);
create index sign_in_ended on people.sign_in (school_id, ended_at) where (ended_at is not null);
select kernel.tenant_table('people.sign_in');

create table people.lockout (
    school_id int         not null default 0 check (school_id = 0),
    name_hash bytea       not null,
    failures  int         not null check (failures >= 0),
    level     int         not null check (level >= 0),
    until     timestamptz,
    last      timestamptz not null,
    primary key (school_id, name_hash)
);
select kernel.tenant_table('people.lockout');

create table people.sign_in_code (
    school_id   int         not null default 0 check (school_id = 0),
    phone_blind bytea       not null,
    sent_at     timestamptz not null,
    code_hash   bytea       not null,
    asker_hash  bytea       not null,
    expires_at  timestamptz not null,
    tries       int         not null default 0 check (tries between 0 and 5),
    used_at     timestamptz,
    primary key (school_id, phone_blind, sent_at)
);
create index sign_in_code_old on people.sign_in_code (school_id, sent_at);
select kernel.tenant_table('people.sign_in_code');

create table people.wechat_binding (
    school_id int         not null default 0 check (school_id = 0),
    account   bigint      not null,
    open_id   bytea       not null,
    bound_at  timestamptz not null,
    primary key (school_id, account),
    unique (school_id, open_id),
    foreign key (school_id, account) references people.account (school_id, id)
);
select kernel.tenant_table('people.wechat_binding');

create table people.invitation (
    school_id    int         not null,
    id           bigint      not null,
    code_blind   bytea       not null,
    role         text        not null check (role <> 'GUARDIAN'),
    place        int         not null check (place >= 0),
    name         bytea       not null,
    phone        bytea,
    sent_by      bigint      not null,
    sent_at      timestamptz not null,
    expires_at   timestamptz not null,
    tries        int         not null default 0 check (tries between 0 and 10),
    accepted_at  timestamptz,
    accepted_by  bigint,
    withdrawn_at timestamptz,
    primary key (school_id, id),
    unique (school_id, code_blind),
    check ((accepted_at is null) = (accepted_by is null)),
    check (accepted_at is null or withdrawn_at is null)
);
select kernel.tenant_table('people.invitation', 'select,insert,update');
