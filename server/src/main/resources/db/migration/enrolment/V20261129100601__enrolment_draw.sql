-- Draws: what is published before, the wish lists, what was given and why, and what is owed for next term.
alter table enrolment.selection_window drop constraint selection_window_mode_check;
alter table enrolment.selection_window
    add constraint selection_window_mode_check check (mode in ('FIRST_COME', 'DRAW'));

create table enrolment.draw (
    school_id int not null,
    id bigint not null,
    selection_window bigint not null,
    term bigint not null,
    kind text not null check (kind in ('MAIN', 'REPAIR')),
    state text not null default 'ANNOUNCED' check (state in ('ANNOUNCED', 'CLOSED', 'DRAWN', 'CANCELLED')),
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opens_at),
    grades int[] not null,
    offerings bigint[] not null check (cardinality(offerings) > 0),
    need_tickets int not null,
    credit_wishes int not null,
    most_wishes int not null,
    commitment text not null,
    secret_sealed bytea not null,
    public_source text not null,
    public_at timestamptz not null check (public_at >= closes_at),
    reveal_by timestamptz not null check (reveal_by > public_at),
    root text,
    public_value text,
    agreed_at timestamptz,
    secret text,
    seed text,
    drawn_at timestamptz,
    placed int not null default 0,
    announced_by bigint not null,
    primary key (school_id, id),
    foreign key (school_id, selection_window) references enrolment.selection_window (school_id, id),
    check ((state in ('CLOSED', 'DRAWN')) = (root is not null)),
    check ((state = 'DRAWN') = (seed is not null and drawn_at is not null)),
    check (state <> 'DRAWN' or public_value is not null)
);
create index draw_waiting on enrolment.draw (school_id, closes_at) where state in ('ANNOUNCED', 'CLOSED');
-- One at a time gives out the seats of a window.
create unique index draw_one_at_a_time on enrolment.draw (school_id, selection_window) where state in ('ANNOUNCED', 'CLOSED');

-- Each person's reading of the public value; two of different persons that are equal settle it.
create table enrolment.draw_value (
    school_id int not null,
    draw bigint not null,
    account bigint not null,
    value text not null,
    at timestamptz not null,
    primary key (school_id, draw, account),
    foreign key (school_id, draw) references enrolment.draw (school_id, id)
);

-- One list for a child, whoever of the family writes it.
create table enrolment.wish_list (
    school_id int not null,
    draw bigint not null,
    pupil bigint not null,
    want int not null check (want between 0 and 7),
    days int[] not null,
    wishes bigint[] not null,
    share boolean not null,
    -- Salt, lot, tickets and credit, under the child's own key.
    sealed bytea not null,
    seal text not null,
    receipt text not null,
    version int not null default 1,
    written_by bigint not null,
    written_at timestamptz not null,
    order_key text,
    given bigint[],
    reasons jsonb,
    primary key (school_id, draw, pupil),
    unique (school_id, draw, receipt),
    foreign key (school_id, draw) references enrolment.draw (school_id, id)
);

-- The whole record with the wish lists, for guardians of the school and inspectors.
create table enrolment.draw_record (
    school_id int not null,
    draw bigint not null,
    record jsonb not null,
    primary key (school_id, draw),
    foreign key (school_id, draw) references enrolment.draw (school_id, id)
);

create table enrolment.draw_memory (
    school_id int not null,
    draw bigint not null,
    pupil bigint not null,
    term bigint not null,
    before int not null check (before >= 0),
    what text not null check (what in ('SEATED', 'OWED', 'KEPT')),
    after int not null check (after >= 0),
    at timestamptz not null,
    primary key (school_id, draw, pupil),
    foreign key (school_id, draw) references enrolment.draw (school_id, id)
);
create index draw_memory_of_pupil on enrolment.draw_memory (school_id, pupil, at);

-- What anyone may read of a draw; filled by its steps in the same transaction.
create table enrolment.published_draw (
    school_id int not null,
    draw bigint not null,
    school_name text not null,
    state text not null,
    lists int not null,
    closes_at timestamptz not null,
    drawn_at timestamptz,
    record jsonb not null,
    primary key (school_id, draw)
);
create index published_draw_latest on enrolment.published_draw (draw);

select kernel.tenant_table('enrolment.draw', 'select,insert,update');
select kernel.tenant_table('enrolment.draw_value', 'select,insert,update');
select kernel.tenant_table('enrolment.wish_list', 'select,insert,update');
select kernel.tenant_table('enrolment.draw_record', 'select,insert');
select kernel.tenant_table('enrolment.draw_memory', 'select,insert');
select kernel.public_table('enrolment.published_draw', 'select,insert,update');
