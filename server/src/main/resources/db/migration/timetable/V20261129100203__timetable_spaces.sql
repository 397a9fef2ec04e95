-- The opening plan of a term (SH-4.2): which venue is open when and for whom, and why another stays closed.
create table timetable.venue_opening (
    school_id int not null,
    id bigint not null,
    term bigint not null,
    venue bigint not null,
    weekdays int[] not null check (cardinality(weekdays) > 0 and weekdays <@ array [1, 2, 3, 4, 5, 6, 7]),
    begins time not null,
    ends time not null,
    grades int[] not null check (cardinality(grades) > 0 and grades <@ array [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    -- Why children are where they had better not be; empty for a venue that suits.
    reason text not null default '' check (length(reason) <= 200),
    removed_at timestamptz,
    version int not null default 1,
    primary key (school_id, id),
    foreign key (school_id, venue) references region.venue (school_id, id),
    check (begins < ends)
);
create index venue_opening_of on timetable.venue_opening (school_id, term) where removed_at is null;

create table timetable.venue_closure (
    school_id int not null,
    term bigint not null,
    venue bigint not null,
    reason text not null check (length(reason) between 2 and 200),
    closed_at timestamptz not null,
    closed_by bigint not null,
    ended_at timestamptz,
    primary key (school_id, term, venue),
    foreign key (school_id, venue) references region.venue (school_id, id)
);

select kernel.tenant_table('timetable.venue_opening', 'select,insert,update');
select kernel.tenant_table('timetable.venue_closure', 'select,insert,update');
