-- A library as a school or a district reported it to its authority (area_id), and the receipt (NP-3.2).
create table library.filing (
    school_id int not null,
    id bigint not null,
    area_id int not null,
    filer_name text not null,
    state text not null default 'FILED' check (state in ('FILED', 'RECEIVED', 'RETURNED')),
    note text not null check (length(note) <= 500),
    courses int not null check (courses >= 0),
    venues int check (venues >= 0),
    filed_at timestamptz not null,
    filed_by bigint not null,
    answered_at timestamptz,
    answered_by bigint,
    receipt text,
    remark text not null default '' check (length(remark) <= 500),
    primary key (school_id, id),
    check ((state = 'FILED') = (answered_at is null)),
    check ((answered_at is null) = (answered_by is null)),
    check ((state = 'RECEIVED') = (receipt is not null)),
    check (state <> 'RETURNED' or remark <> '')
);
-- One at a time: what was reported is answered before it is reported anew.
create unique index filing_one_open on library.filing (school_id) where state = 'FILED';
create unique index filing_receipt on library.filing (area_id, receipt);
create index filing_queue on library.filing (area_id, id);

create table library.filed_course (
    school_id int not null,
    filing bigint not null,
    area_id int not null,
    course bigint not null,
    version int not null,
    name text not null,
    category text not null,
    origin text not null check (origin in ('ADMITTED', 'PICKED')),
    primary key (school_id, filing, course),
    foreign key (school_id, filing) references library.filing (school_id, id)
);

-- Receipts of an authority (school_id) are numbered without gaps within a year.
create table library.receipt_number (
    school_id int not null,
    year int not null,
    taken int not null check (taken > 0),
    primary key (school_id, year)
);

select kernel.area_table('library.filing', 'select,insert,update');
select kernel.area_table('library.filed_course', 'select,insert');
select kernel.tenant_table('library.receipt_number', 'select,insert,update');
