-- The service schedule (排片表): cells that a school adds beside its offerings, published versions that never
-- change, what stands in public, the filing with its receipt, reminders, and calendars that people subscribe to.
create table timetable.own_cell (
    school_id int not null,
    id bigint not null,
    term bigint not null,
    -- All of it may still be open: what must be there says the rule pack, and publication asks.
    content text not null check (length(content) <= 60),
    strand text not null check (strand in ('HOMEWORK', 'INTEREST', 'CLUB', 'SELF_DIRECTED')),
    weekday int not null check (weekday between 1 and 7),
    begins time,
    ends time,
    venue bigint,
    in_charge text not null check (length(in_charge) <= 40),
    form text check (form in ('ADMIN_CLASS', 'WITHIN_GRADE', 'ACROSS_SCHOOL', 'WALKING')),
    size int check (size between 1 and 500),
    grades int[] not null check (cardinality(grades) > 0 and grades <@ array [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    removed_at timestamptz,
    version int not null default 1,
    primary key (school_id, id),
    foreign key (school_id, venue) references region.venue (school_id, id),
    check ((begins is null) = (ends is null)),
    check (begins < ends)
);
create index own_cell_of_term on timetable.own_cell (school_id, term) where removed_at is null;

create table timetable.schedule (
    school_id int not null,
    id bigint not null,
    term bigint not null,
    version int not null check (version > 0),
    note text not null check (length(note) <= 200),
    cells jsonb not null check (jsonb_typeof(cells) = 'array' and jsonb_array_length(cells) > 0),
    published_at timestamptz not null,
    published_by bigint not null,
    primary key (school_id, id),
    unique (school_id, term, version)
);

-- What anyone may read: the version that stands. Filled by publication in the same transaction.
create table timetable.published_schedule (
    school_id int not null,
    term bigint not null,
    term_name text not null,
    schedule bigint not null,
    version int not null check (version > 0),
    school_name text not null,
    district int not null,
    district_name text not null,
    cells jsonb not null,
    first_published_on date not null,
    published_at timestamptz not null,
    filing text check (filing in ('FILED', 'RECEIVED', 'RETURNED')),
    receipt text,
    primary key (school_id, term),
    foreign key (school_id, schedule) references timetable.schedule (school_id, id)
);
create index published_schedule_by_term on timetable.published_schedule (term, school_id);

create table timetable.schedule_filing (
    school_id int not null,
    id bigint not null,
    area_id int not null,
    schedule bigint not null,
    version int not null,
    school_name text not null,
    cells int not null check (cells > 0),
    state text not null default 'FILED' check (state in ('FILED', 'RECEIVED', 'RETURNED')),
    filed_at timestamptz not null,
    filed_by bigint not null,
    answered_at timestamptz,
    answered_by bigint,
    receipt text,
    remark text not null default '' check (length(remark) <= 500),
    primary key (school_id, id),
    foreign key (school_id, schedule) references timetable.schedule (school_id, id),
    check ((state = 'FILED') = (answered_at is null)),
    check ((answered_at is null) = (answered_by is null)),
    check ((state = 'RECEIVED') = (receipt is not null)),
    check (state <> 'RETURNED' or remark <> '')
);
-- A version is with the authority once, unless it came back.
create unique index schedule_filing_once on timetable.schedule_filing (school_id, schedule) where state <> 'RETURNED';
create unique index schedule_filing_receipt on timetable.schedule_filing (area_id, receipt);
create index schedule_filing_queue on timetable.schedule_filing (area_id, id);

-- Receipts of an authority (school_id) are numbered without gaps within a year.
create table timetable.schedule_receipt (
    school_id int not null,
    year int not null,
    taken int not null check (taken > 0),
    primary key (school_id, year)
);

-- An authority (area_id) reminds a school that its schedule is overdue, once a day at most.
create table timetable.schedule_reminder (
    school_id int not null,
    id bigint not null,
    area_id int not null,
    term bigint not null,
    sent_on date not null,
    sent_by bigint not null,
    primary key (school_id, id),
    unique (school_id, area_id, sent_on)
);

-- A calendar that somebody subscribed to. Only the hash of its token is kept; a revoked one is read no more.
create table timetable.calendar_feed (
    school_id int not null,
    id bigint not null,
    account bigint not null,
    kind text not null check (kind in ('CHILD', 'INSTRUCTOR', 'OFFERING', 'HOME_CLASS', 'VENUE')),
    subject bigint not null,
    name text not null check (length(name) between 1 and 60),
    token_hash bytea not null check (length(token_hash) = 32),
    made_at timestamptz not null,
    revoked_at timestamptz,
    primary key (school_id, id),
    unique (school_id, token_hash)
);
create index calendar_feed_of on timetable.calendar_feed (school_id, account);

select kernel.tenant_table('timetable.own_cell', 'select,insert,update');
select kernel.tenant_table('timetable.schedule', 'select,insert');
select kernel.public_table('timetable.published_schedule', 'select,insert,update');
select kernel.area_table('timetable.schedule_filing', 'select,insert,update');
select kernel.tenant_table('timetable.schedule_receipt', 'select,insert,update');
select kernel.area_table('timetable.schedule_reminder', 'select,insert');
select kernel.tenant_table('timetable.calendar_feed', 'select,insert,update');
