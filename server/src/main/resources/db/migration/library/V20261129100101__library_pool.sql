-- People who may be invited to give classes (SH-5.1): who offers to come, the invitations of schools, and the
-- engagements that come of them. The dossier of such a person is an instructor's of the authority; here stands what
-- schools search by.

create table library.pool_entry (
    school_id int not null check (school_id = 0),
    id bigint not null,
    account bigint not null,
    authority int not null,
    dossier bigint not null,
    name text not null check (length(name) between 2 and 30),
    kind text not null check (kind in ('RETIRED', 'PARENT', 'PROFESSIONAL', 'STUDENT', 'VOLUNTEER', 'HERITAGE')),
    introduction text not null check (length(introduction) <= 2000),
    -- Districts this person is willing to serve; 0 is the whole city.
    districts int[] not null check (cardinality(districts) between 1 and 20),
    categories text[] not null check (cardinality(categories) between 1 and 8
        and categories <@ array ['SCIENCE', 'ARTS', 'SPORTS', 'LABOUR', 'READING', 'MIND', 'OUTING', 'HOMEWORK']),
    specialties text[] not null check (cardinality(specialties) <= 10),
    teaching_years int not null check (teaching_years between 0 and 70),
    -- When: the n-th weekday from the n-th begin to the n-th end.
    weekdays int[] not null check (cardinality(weekdays) between 1 and 14 and weekdays <@ array [1, 2, 3, 4, 5, 6, 7]),
    begins time[] not null check (cardinality(begins) = cardinality(weekdays)),
    ends time[] not null check (cardinality(ends) = cardinality(weekdays)),
    haystack text not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'PAUSED', 'WITHDRAWN')),
    -- Why the authority took it out.
    reason text not null default '' check (length(reason) <= 1000),
    since timestamptz not null,
    version int not null default 1,
    primary key (school_id, id),
    unique (school_id, account),
    check ((state = 'WITHDRAWN') = (reason <> ''))
);
create index pool_entry_by_dossier on library.pool_entry (school_id, dossier);

-- A school (school_id) invites somebody; the pool is the city's, so the area of the row is the city.
create table library.pool_invitation (
    school_id int not null,
    id bigint not null,
    area_id int not null check (area_id = 0),
    entry bigint not null,
    school_name text not null,
    entry_name text not null,
    topic text not null check (length(topic) between 2 and 60),
    weekdays int[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array [1, 2, 3, 4, 5, 6, 7]),
    begins time not null,
    ends time not null check (ends > begins),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    message text not null check (length(message) <= 500),
    answer_by date not null,
    state text not null default 'OPEN'
        check (state in ('OPEN', 'OTHER_DAYS', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    invited_at timestamptz not null,
    invited_by bigint not null,
    answered_at timestamptz,
    reply text not null default '' check (length(reply) <= 500),
    -- The weekdays the invited person offered instead.
    offered int[] not null default '{}' check (offered <@ array [1, 2, 3, 4, 5, 6, 7]),
    -- How often it was asked anew with other days.
    round int not null default 1,
    primary key (school_id, id),
    check (state <> 'DECLINED' or reply <> ''),
    check (state <> 'OTHER_DAYS' or cardinality(offered) > 0)
);
create unique index pool_invitation_one_open on library.pool_invitation (school_id, entry) where state in ('OPEN', 'OTHER_DAYS');
create index pool_invitation_of on library.pool_invitation (area_id, entry, id);

-- What came of an accepted invitation: this school's own instructor row, which stands on the dossier, until a day.
create table library.engagement (
    school_id int not null,
    id bigint not null,
    area_id int not null check (area_id = 0),
    entry bigint not null,
    invitation bigint not null,
    dossier bigint not null,
    instructor bigint not null,
    school_name text not null,
    name text not null,
    topic text not null,
    from_date date not null,
    until_date date not null check (until_date >= from_date),
    began_at timestamptz not null,
    -- Whether the way in as a teacher of the school was given with it, and goes with it.
    granted boolean not null,
    ended_on date,
    ended_by text check (ended_by in ('SCHOOL', 'PERSON', 'TIME')),
    reason text not null default '' check (length(reason) <= 500),
    primary key (school_id, id),
    unique (school_id, invitation),
    foreign key (school_id, invitation) references library.pool_invitation (school_id, id),
    foreign key (school_id, instructor) references library.instructor (school_id, id),
    check ((ended_on is null) = (ended_by is null)),
    check (ended_by is null or ended_by = 'TIME' or reason <> '')
);
create unique index engagement_one_running on library.engagement (school_id, entry) where ended_on is null;
create index engagement_of on library.engagement (area_id, entry, id);
create index engagement_on on library.engagement (area_id, dossier) where ended_on is null;

-- Until when the school has this person; absent for everybody who did not come through the pool.
alter table library.instructor add column engaged_until date;
create unique index instructor_one_engaged on library.instructor (school_id, engaged_from) where engaged_until is not null;

select kernel.tenant_table('library.pool_entry', 'select,insert,update');
select kernel.area_table('library.pool_invitation', 'select,insert,update');
select kernel.area_table('library.engagement', 'select,insert,update');
