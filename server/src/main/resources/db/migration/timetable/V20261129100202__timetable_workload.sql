-- What staff wish (SH-4.1), asked once a term; and the time they have in lieu of turns they held.
create table timetable.willingness_poll (
    school_id int not null,
    id bigint not null,
    term bigint not null,
    note text not null check (length(note) <= 200),
    closes_on date not null,
    opened_at timestamptz not null,
    opened_by bigint not null,
    primary key (school_id, id),
    unique (school_id, term)
);

-- A later answer takes the place of an earlier one. Nobody who does not wish to is made to say on which days.
create table timetable.willingness (
    school_id int not null,
    poll bigint not null,
    staff bigint not null,
    willing boolean not null,
    weekdays int[] not null check (weekdays <@ array [1, 2, 3, 4, 5, 6, 7]),
    strands text[] not null check (strands <@ array ['HOMEWORK', 'INTEREST', 'CLUB', 'SELF_DIRECTED']),
    away date[] not null check (cardinality(away) <= 60),
    reasons text[] not null,
    note text not null check (length(note) <= 200),
    answered_at timestamptz not null,
    primary key (school_id, poll, staff),
    foreign key (school_id, poll) references timetable.willingness_poll (school_id, id),
    foreign key (school_id, staff) references people.staff (school_id, id),
    check (cardinality(away) = cardinality(reasons)),
    check (willing or cardinality(weekdays) + cardinality(strands) + cardinality(away) = 0)
);

-- Minutes in lieu. A balance is never below zero; entries are only added, once for each cause.
create table timetable.lieu_account (
    school_id int not null,
    staff bigint not null,
    balance int not null constraint lieu_never_below_zero check (balance >= 0),
    primary key (school_id, staff),
    foreign key (school_id, staff) references people.staff (school_id, id)
);
create table timetable.lieu_entry (
    school_id int not null,
    id bigint not null,
    staff bigint not null,
    cause text not null,
    minutes int not null check (minutes <> 0),
    day date not null,
    made_at timestamptz not null,
    made_by bigint not null,
    primary key (school_id, id),
    unique (school_id, cause),
    foreign key (school_id, staff) references people.staff (school_id, id)
);
create index lieu_entry_of on timetable.lieu_entry (school_id, staff, id);

create table timetable.time_off (
    school_id int not null,
    id bigint not null,
    staff bigint not null,
    kind text not null check (kind in ('LATE_ARRIVAL', 'EARLY_LEAVE', 'OFF')),
    day date not null,
    begins time not null,
    ends time not null,
    during int4range not null generated always as (
        int4range((extract(epoch from begins) / 60)::int, (extract(epoch from ends) / 60)::int)) stored,
    reason text not null check (length(reason) <= 200),
    state text not null default 'ASKED' check (state in ('ASKED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
    asked_at timestamptz not null,
    answered_at timestamptz,
    answered_by bigint,
    answer text not null default '' check (length(answer) <= 200),
    primary key (school_id, id),
    foreign key (school_id, staff) references people.staff (school_id, id),
    check (begins < ends),
    check ((answered_at is null) = (answered_by is null)),
    check (state not in ('APPROVED', 'DECLINED') or answered_at is not null),
    check (state <> 'DECLINED' or answer <> ''),
    constraint time_off_once exclude using gist
        (staff with =, school_id with =, day with =, during with &&) where (state in ('ASKED', 'APPROVED'))
);
create index time_off_of on timetable.time_off (school_id, day);

select kernel.tenant_table('timetable.willingness_poll', 'select,insert');
select kernel.tenant_table('timetable.willingness', 'select,insert,update');
select kernel.tenant_table('timetable.lieu_account', 'select,insert,update');
select kernel.tenant_table('timetable.lieu_entry', 'select,insert');
select kernel.tenant_table('timetable.time_off', 'select,insert,update');
