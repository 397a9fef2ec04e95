-- A family says that a child was made to take part, or kept out (JA-6). It goes straight to the district in which the
-- school lies: school_id is that authority, area_id the city once it was passed on. No school's context opens a row.
create table supervision.complaint (
    school_id int not null,
    id bigint not null,
    area_id int,
    school int not null,
    school_name text not null,
    kind text not null check (kind in ('FORCED_IN', 'FORCED_OUT')),
    words text not null check (length(words) between 1 and 1000),
    evidence bigint[] not null default '{}' check (cardinality(evidence) <= 6),
    made_at timestamptz not null,
    due_at timestamptz not null check (due_at > made_at),
    forwarded_at timestamptz,
    forwarded_by bigint,
    forwarded_why text check (length(forwarded_why) <= 500),
    answer text check (length(answer) between 1 and 1000),
    answered_at timestamptz,
    answered_by bigint,
    primary key (school_id, id),
    check ((area_id is null) = (forwarded_at is null)),
    check ((forwarded_at is null) = (forwarded_by is null)),
    check ((answer is null) = (answered_at is null)),
    check ((answer is null) = (answered_by is null))
);
create index complaint_queue on supervision.complaint (school_id, id desc);
create index complaint_forwarded on supervision.complaint (area_id, id desc) where area_id is not null;
select kernel.area_table('supervision.complaint', 'select,insert,update');

-- Who wrote it lies at the city, apart from what was written: whoever answers sees words and a school, and no person.
create table supervision.complaint_author (
    school_id int not null,
    complaint bigint not null,
    account bigint not null,
    school int not null,
    kind text not null,
    waiting boolean not null default true,
    primary key (school_id, complaint)
);
create index complaint_of_author on supervision.complaint_author (school_id, account, complaint desc);
-- One of a kind waits at a time; once it is answered the family may write again.
create unique index complaint_waiting on supervision.complaint_author (school_id, account, school, kind) where waiting;
select kernel.tenant_table('supervision.complaint_author', 'select,insert,update');
