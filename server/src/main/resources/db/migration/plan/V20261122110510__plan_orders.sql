-- Resources that schools order (点单), share with one another, and what providers delivered.

-- A school (school_id) asks the owner of a course (area_id) to come; the owner confirms dates or declines.
create table plan.service_order (
    school_id int not null,
    id bigint not null,
    area_id int not null,
    school_name text not null,
    provider_name text not null,
    source bigint not null,
    course_name text not null,
    category text not null,
    weekday int not null check (weekday between 1 and 7),
    begins time not null,
    ends time not null,
    first_day date not null,
    last_day date not null,
    venue bigint,
    grades int[] not null check (cardinality(grades) > 0 and grades <@ array [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    pupils int not null check (pupils between 1 and 500),
    -- JA-5: own supply first; what is bought is bought for a need that the school cannot meet itself.
    reason text not null check (length(reason) between 5 and 500),
    state text not null default 'ORDERED' check (state in ('ORDERED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
    ordered_at timestamptz not null,
    ordered_by bigint not null,
    answered_at timestamptz,
    answered_by bigint,
    answer text not null default '' check (length(answer) <= 500),
    confirmed_weekday int check (confirmed_weekday between 1 and 7),
    confirmed_begins time,
    confirmed_ends time,
    confirmed_first_day date,
    confirmed_last_day date,
    instructor bigint,
    offering bigint,
    primary key (school_id, id),
    foreign key (school_id, offering) references plan.offering (school_id, id),
    check (begins < ends and first_day <= last_day),
    check (confirmed_begins < confirmed_ends and confirmed_first_day <= confirmed_last_day),
    check ((state in ('CONFIRMED', 'DECLINED')) = (answered_at is not null)),
    check ((answered_at is null) = (answered_by is null)),
    check ((state = 'CONFIRMED') = (confirmed_weekday is not null)),
    check (num_nulls(confirmed_weekday, confirmed_begins, confirmed_ends, confirmed_first_day, confirmed_last_day) in (0, 5)),
    check (state <> 'DECLINED' or answer <> ''),
    check (offering is null or state = 'CONFIRMED')
);
create index service_order_queue on plan.service_order (area_id, id);

-- A school (school_id) asks another (area_id) for a venue, an instructor or a course; the owner consents.
create table plan.resource_share (
    school_id int not null,
    id bigint not null,
    area_id int not null check (area_id <> school_id),
    school_name text not null,
    owner_name text not null,
    kind text not null check (kind in ('VENUE', 'INSTRUCTOR', 'COURSE')),
    wish text not null check (length(wish) between 2 and 300),
    state text not null default 'ASKED' check (state in ('ASKED', 'GRANTED', 'REFUSED', 'ENDED')),
    asked_at timestamptz not null,
    asked_by bigint not null,
    answered_at timestamptz,
    answered_by bigint,
    resource bigint,
    resource_name text not null default '',
    terms text not null default '' check (length(terms) <= 300),
    borrowed bigint,
    ended_at timestamptz,
    ended_by int,
    end_reason text not null default '' check (length(end_reason) <= 300),
    primary key (school_id, id),
    check ((state in ('ASKED')) = (answered_at is null) or state = 'ENDED'),
    check ((answered_at is null) = (answered_by is null)),
    check (state <> 'GRANTED' or resource is not null),
    check (state <> 'REFUSED' or terms <> ''),
    check ((state = 'ENDED') = (ended_at is not null)),
    check ((ended_at is null) = (ended_by is null)),
    check ((ended_at is null) = (end_reason = ''))
);
create index resource_share_of on plan.resource_share (area_id, id);

-- A session that took place with a course from elsewhere: counted for who owns the course. Facts, no persons.
create table plan.provided_session (
    school_id int not null,
    offering bigint not null,
    day date not null,
    provider int not null,
    source bigint not null,
    primary key (school_id, offering, day),
    foreign key (school_id, offering) references plan.offering (school_id, id)
);
create index provided_session_by on plan.provided_session (provider, day);
create index provided_session_of on plan.provided_session (source);

-- Training that a provider (area_id) gave to the teachers of a school; it counts once the school confirms it.
create table plan.training (
    school_id int not null,
    id bigint not null,
    area_id int not null,
    school_name text not null,
    provider_name text not null,
    day date not null,
    topic text not null check (length(topic) between 2 and 80),
    people int not null check (people between 1 and 500),
    minutes int not null check (minutes between 10 and 600),
    recorded_at timestamptz not null,
    recorded_by bigint not null,
    confirmed_at timestamptz,
    confirmed_by bigint,
    primary key (school_id, id),
    unique (school_id, area_id, day, topic),
    check ((confirmed_at is null) = (confirmed_by is null))
);
create index training_by on plan.training (area_id, day);

alter table plan.published_offering add column source bigint;
create index published_offering_source on plan.published_offering (source) where source is not null;

select kernel.area_table('plan.service_order', 'select,insert,update');
select kernel.area_table('plan.resource_share', 'select,insert,update');
select kernel.public_table('plan.provided_session', 'select,insert');
select kernel.area_table('plan.training', 'select,insert,update');
