-- The service pattern of a school: which kinds of service it runs, on which weekdays, when, and in which season.
create table plan.service_period (
    school_id int not null,
    id bigint not null,
    kind text not null check (kind in ('SCHOOL_DAY', 'EVENING_STUDY', 'LATE_CARE', 'WEEKEND', 'HOLIDAY')),
    season text not null default '' check (length(season) <= 20),
    weekdays int[] not null check (cardinality(weekdays) > 0 and weekdays <@ array [1, 2, 3, 4, 5, 6, 7]),
    begins time not null,
    ends time not null,
    first_day date not null,
    last_day date not null,
    grades int[] not null check (cardinality(grades) > 0 and grades <@ array [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    -- Why the day ends sooner than half an hour after the local off-work time (JA-3).
    early_reason text not null default '' check (length(early_reason) <= 200),
    set_at timestamptz not null,
    set_by bigint not null,
    version int not null default 1,
    primary key (school_id, id),
    check (begins < ends and first_day <= last_day),
    check (kind <> 'EVENING_STUDY' or grades <@ array [7, 8, 9]),
    check (kind <> 'WEEKEND' or weekdays <@ array [6, 7]),
    check (kind not in ('SCHOOL_DAY', 'EVENING_STUDY', 'LATE_CARE') or weekdays <@ array [1, 2, 3, 4, 5])
);
create index service_period_in_time on plan.service_period (school_id, last_day);

-- When people go home from work at a place: the nearest one that set it speaks. Public, as a clock is.
create table plan.off_work (
    school_id int primary key,
    at time not null,
    set_at timestamptz not null,
    set_by bigint not null
);

select kernel.tenant_table('plan.service_period');
select kernel.public_table('plan.off_work', 'select,insert,update');
