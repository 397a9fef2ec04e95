-- A mid-term change round (SH-3.1): which classes are added, changed or end from a day on, by what pupils wanted.
create table plan.change_round (
    school_id int not null,
    id bigint not null,
    term bigint not null,
    title text not null check (length(title) between 1 and 60),
    reason text not null check (length(reason) between 1 and 500),
    poll bigint,
    effective_on date not null,
    version int not null default 1,
    made_at timestamptz not null,
    made_by bigint not null,
    published_at timestamptz,
    published_by bigint,
    primary key (school_id, id),
    foreign key (school_id, poll) references plan.poll (school_id, id),
    check ((published_at is null) = (published_by is null))
);
-- One is prepared at a time.
create unique index change_round_open on plan.change_round (school_id, term) where published_at is null;

create table plan.change_line (
    school_id int not null,
    round bigint not null,
    offering bigint not null,
    kind text not null check (kind in ('ADDED', 'CHANGED', 'ENDED')),
    note text not null check (length(note) <= 200),
    primary key (school_id, round, offering),
    foreign key (school_id, round) references plan.change_round (school_id, id),
    foreign key (school_id, offering) references plan.offering (school_id, id)
);

select kernel.tenant_table('plan.change_round', 'select,insert,update');
select kernel.tenant_table('plan.change_line', 'select,insert,delete');
