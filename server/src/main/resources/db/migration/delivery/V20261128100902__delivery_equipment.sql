-- What a teacher found broken, and how it was mended; told once while it is open.
create table delivery.equipment_fault (
    school_id int not null,
    id bigint not null,
    equipment bigint not null,
    session_id bigint,
    words text not null check (length(words) between 1 and 300),
    reported_by bigint not null,
    reported_at timestamptz not null,
    mending text check (length(mending) between 1 and 300),
    mended_by bigint,
    mended_at timestamptz,
    primary key (school_id, id),
    foreign key (school_id, equipment) references region.equipment (school_id, id),
    foreign key (school_id, session_id) references timetable.session (school_id, id),
    check ((mended_at is null) = (mending is null) and (mended_at is null) = (mended_by is null))
);
create unique index equipment_fault_open on delivery.equipment_fault (school_id, equipment) where mended_at is null;

-- That a session went to another venue for a day, and why.
create table delivery.venue_move (
    school_id int not null,
    id bigint not null,
    session_id bigint not null,
    held_on date not null,
    from_venue bigint not null,
    from_name text not null,
    to_venue bigint not null,
    reason text not null check (length(reason) between 1 and 100),
    account bigint not null,
    moved_at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, session_id) references timetable.session (school_id, id),
    check (from_venue <> to_venue)
);
create index venue_move_session on delivery.venue_move (school_id, session_id, id);

select kernel.tenant_table('delivery.equipment_fault', 'select,insert,update');
select kernel.tenant_table('delivery.venue_move', 'select,insert');
