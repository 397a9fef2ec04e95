-- How far an admission has come, by which standard it is judged, and until when the next step is due.
alter table library.admission
    add column stage text not null default 'FORMAL'
        check (stage in ('FORMAL', 'DRAW', 'SCORING', 'DISCUSSION', 'DECISION', 'CLOSED')),
    add column round int not null default 1 check (round in (1, 2)),
    add column category text,
    add column standard_authority int not null default 0,
    add column standard_version int not null default 1,
    add column due date,
    add column clause text not null default '' check (length(clause) <= 120),
    -- Accounts of the people it is about; they see it, and they are not their own judges.
    add column people bigint[] not null default '{}';
update library.admission set stage = 'CLOSED' where state <> 'SUBMITTED';
alter table library.admission add constraint admission_closed_is_answered
    check ((stage = 'CLOSED') = (state <> 'SUBMITTED'));

-- What happened to an admission, step by step: the submitter reads it, so it names no expert.
create table library.admission_step (
    school_id int not null,
    admission bigint not null,
    number int not null check (number > 0),
    area_id int not null,
    step text not null check (step in ('SUBMITTED', 'FORMAL_PASSED', 'PANEL_DRAWN', 'EXPERT_REPLACED', 'PANEL_VOID',
        'DISCUSSION_OPENED', 'SCORES_IN', 'RETURNED', 'REFUSED', 'ADMITTED', 'APPEALED', 'WITHDRAWN', 'REMINDED')),
    at timestamptz not null,
    account bigint not null,
    note text not null default '' check (length(note) <= 1000),
    primary key (school_id, admission, number),
    foreign key (school_id, admission) references library.admission (school_id, id)
);
select kernel.area_table('library.admission_step', 'select, insert');

-- One reminder for each step that is due, whoever runs the job and however often.
create table library.admission_reminder (
    school_id int not null,
    admission bigint not null,
    round int not null,
    stage text not null,
    due date not null,
    at timestamptz not null,
    primary key (school_id, admission, round, stage, due),
    foreign key (school_id, admission) references library.admission (school_id, id)
);
select kernel.tenant_table('library.admission_reminder', 'select, insert');

-- One appeal at most, against a refusal.
create table library.appeal (
    school_id int not null,
    admission bigint not null,
    area_id int not null,
    reason text not null check (length(reason) between 2 and 1000),
    refused_for text not null,
    at timestamptz not null,
    account bigint not null,
    primary key (school_id, admission),
    foreign key (school_id, admission) references library.admission (school_id, id)
);
select kernel.area_table('library.appeal', 'select, insert');

-- The expert pool of an authority (NP-3.1).
create table library.expert (
    school_id int not null,
    id bigint not null,
    account bigint,
    invitation bigint,
    name text not null check (length(name) between 2 and 30),
    employer text not null check (length(employer) between 2 and 60),
    title text not null default '' check (length(title) <= 60),
    fields text[] not null check (cardinality(fields) between 1 and 8),
    -- Organisations this person has ties with, as declared.
    ties int[] not null default '{}',
    active boolean not null default true,
    version int not null default 1,
    primary key (school_id, id),
    unique (school_id, account),
    check (account is not null or invitation is not null)
);
create index expert_by_invitation on library.expert (school_id, invitation) where account is null;
select kernel.tenant_table('library.expert', 'select, insert, update');

-- One draw and the panel that came of it. The authority's: those who submitted never see these rows.
create table library.panel (
    school_id int not null,
    id bigint not null,
    admission bigint not null,
    owner int not null,
    round int not null,
    attempt int not null check (attempt > 0),
    subject text not null,
    category text,
    standard_authority int not null,
    standard_version int not null,
    size int not null check (size between 3 and 9),
    -- The draw's record: from these three the order follows, for whoever computes it again.
    seed bytea not null check (length(seed) = 32),
    candidates bigint[] not null,
    excluded bigint[] not null,
    excluded_why text[] not null check (cardinality(excluded_why) = cardinality(excluded)),
    drawn_at timestamptz not null,
    drawn_by bigint not null,
    due date not null,
    state text not null default 'SCORING' check (state in ('SCORING', 'DISCUSSION', 'DONE', 'VOID')),
    -- What the experts read, without names, as it was on the day of the draw.
    dossier jsonb not null,
    primary key (school_id, id),
    unique (school_id, admission, round, attempt)
);
create unique index panel_one_open on library.panel (school_id, admission) where state in ('SCORING', 'DISCUSSION');
select kernel.tenant_table('library.panel', 'select, insert, update');

create table library.panel_seat (
    school_id int not null,
    panel bigint not null,
    -- Where the expert stands in the drawn order, from 1.
    place int not null check (place > 0),
    expert bigint not null,
    account bigint not null,
    left_why text,
    primary key (school_id, panel, place),
    unique (school_id, panel, expert),
    foreign key (school_id, panel) references library.panel (school_id, id),
    foreign key (school_id, expert) references library.expert (school_id, id)
);
create index panel_seat_by_account on library.panel_seat (school_id, account);
select kernel.tenant_table('library.panel_seat', 'select, insert, update');

-- What an expert gave: pass 1 alone, pass 2 after the discussion. Never changed.
create table library.score_sheet (
    school_id int not null,
    panel bigint not null,
    place int not null,
    pass int not null check (pass in (1, 2)),
    points int[] not null check (0 <= all (points)),
    remarks text[] not null,
    advice text not null check (advice in ('ADMIT', 'RETURN', 'REFUSE')),
    opinion text not null check (length(opinion) between 2 and 1000),
    at timestamptz not null,
    primary key (school_id, panel, place, pass),
    foreign key (school_id, panel, place) references library.panel_seat (school_id, panel, place),
    check (cardinality(points) = cardinality(remarks))
);
select kernel.tenant_table('library.score_sheet', 'select, insert');

create table library.panel_remark (
    school_id int not null,
    id bigint not null,
    panel bigint not null,
    place int not null,
    words text not null check (length(words) between 1 and 1000),
    at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, panel, place) references library.panel_seat (school_id, panel, place)
);
create index panel_remark_by_panel on library.panel_remark (school_id, panel, id);
select kernel.tenant_table('library.panel_remark', 'select, insert');
