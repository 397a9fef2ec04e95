-- Who answers for an organisation, now and before (NP-5.1, SH-4.3); names and phones are sealed.
create table region.in_charge (
    school_id int not null references region.organisation (number),
    id bigint not null,
    post text not null check (post in ('PRINCIPAL', 'CONTACT', 'DEPUTY', 'GRADE', 'HOME_CLASS')),
    part text not null default '' check ((part = '') = (post in ('PRINCIPAL', 'CONTACT', 'DEPUTY'))),
    name bytea not null,
    phone bytea,
    since timestamptz not null,
    until timestamptz check (until >= since),
    primary key (school_id, id)
);
create unique index in_charge_one_at_a_time on region.in_charge (school_id, post, part) where until is null;

create table region.onboarding_reminder (
    school_id int not null references region.organisation (number),
    id bigint not null,
    state text not null,
    sent_at timestamptz not null,
    primary key (school_id, id)
);

-- How many days after coming onto the platform a school should have got that far; later ones are laggards.
create table region.onboarding_goal (
    state text primary key check (state in ('INVITED', 'ROSTER_IMPORTED', 'LIVE')),
    days int not null check (days between 1 and 730)
);
grant select on region.onboarding_goal to kehou_app;
insert into region.onboarding_goal (state, days) values ('INVITED', 7), ('ROSTER_IMPORTED', 21), ('LIVE', 45);

create table region.onboarding_bulletin (
    school_id int not null references region.organisation (number),
    id bigint not null,
    day date not null,
    title text not null,
    paragraphs text[] not null,
    primary key (school_id, id)
);

select kernel.tenant_table('region.in_charge', 'select, insert, update');
select kernel.tenant_table('region.onboarding_reminder', 'select, insert');
select kernel.public_table('region.onboarding_bulletin', 'select, insert');
