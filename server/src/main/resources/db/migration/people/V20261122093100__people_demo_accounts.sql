-- Whom a demonstration offers at one click; empty everywhere else.
create table people.demo_account (
    school_id  int    not null default 0 check (school_id = 0),
    key        text   not null check (length(key) between 2 and 40),
    position   bigint generated always as identity,
    label      text   not null,
    role_grant bigint not null,
    primary key (school_id, key),
    foreign key (school_id, role_grant) references people.role_grant (school_id, id)
);
select kernel.tenant_table('people.demo_account', 'select,insert');

-- The grant someone last worked under is looked up at each sign-in.
create index sign_in_last on people.sign_in (school_id, account, app, started_at desc);
