-- Whoever teaches: the dossier, the papers and how long they hold, the clearance of people from outside,
-- and what other owners may know of anybody's standing.
alter table library.instructor drop constraint instructor_state_check;
alter table library.instructor
    add constraint instructor_state_check
        check (state in ('DRAFT', 'SUBMITTED', 'ADMITTED', 'RETURNED', 'REFUSED', 'SUSPENDED', 'WITHDRAWN')),
    add column category text not null default 'GENERAL'
        check (category in ('GENERAL', 'SUBJECT', 'SPORTS', 'ARTS', 'LABOUR', 'CHARACTERISTIC')),
    add column specialties text[] not null default '{}' check (cardinality(specialties) <= 10),
    add column teaching_years int not null default 0 check (teaching_years between 0 and 70),
    add column work_years int not null default 0 check (work_years between 0 and 70),
    -- On which weekdays this person can come; 1 is Monday.
    add column weekdays int[] not null default '{}' check (weekdays <@ array [1, 2, 3, 4, 5, 6, 7]),
    -- Who does not meet the standard may assist and do base care, not give interest and club classes.
    add column duty text not null default 'TEACHES' check (duty in ('TEACHES', 'ASSISTS')),
    -- The last day on which every kind of paper this person rests on is in force.
    add column valid_until date,
    add column person bigint check (person is null or staff is null),
    add column engaged_from bigint;
-- One person is at a school once; who was refused or withdrawn may come again.
create unique index instructor_one_person on library.instructor (school_id, person)
    where person is not null and state not in ('REFUSED', 'WITHDRAWN');
create index instructor_by_expiry on library.instructor (school_id, valid_until) where valid_until is not null;

-- Certificates with their scans. The authority checks them: all at admission, later ones each by itself.
create table library.certificate (
    school_id int not null,
    id bigint not null,
    area_id int not null,
    instructor bigint not null,
    holder text not null check (length(holder) between 2 and 30),
    kind text not null check (kind in ('TEACHER', 'VOCATIONAL', 'INDUSTRY', 'TECHNICAL', 'DEGREE', 'TROUPE',
        'ARTS_PROFESSIONAL', 'AUTHORITY', 'ARTISAN', 'HERITAGE', 'STEAM_AWARD', 'ATHLETE', 'COACH', 'AWARD')),
    number text not null check (length(number) between 2 and 60),
    issuer text not null check (length(issuer) between 2 and 60),
    issued_on date not null,
    expires_on date,
    scan bigint,
    -- Recorded after the admission, so that the authority looks at it by itself.
    renewal boolean not null,
    recorded_at timestamptz not null,
    checked_at timestamptz,
    checked_by bigint,
    objection text not null default '' check (length(objection) <= 300),
    primary key (school_id, id),
    foreign key (school_id, instructor) references library.instructor (school_id, id),
    unique (school_id, instructor, kind, number),
    check (expires_on is null or expires_on > issued_on),
    check ((checked_at is null) = (checked_by is null))
);
create index certificate_of_instructor on library.certificate (school_id, instructor);
create index certificate_waiting on library.certificate (area_id, recorded_at, id) where renewal and checked_at is null and objection = '';

-- Why something admitted may not be used for now or any more: one row a cause, lifted when it is mended.
create table library.suspension (
    school_id int not null,
    id bigint not null,
    subject text not null check (subject in ('COURSE', 'INSTRUCTOR', 'PROVIDER')),
    subject_id bigint not null,
    cause text not null check (length(cause) <= 120),
    kind text not null check (kind in ('CERTIFICATE_EXPIRED', 'DEPARTED', 'BY_AUTHORITY', 'WITHDRAWN')),
    reason text not null default '' check (length(reason) <= 1000),
    since date not null,
    made_at timestamptz not null,
    made_by bigint not null,
    lifted_at timestamptz,
    lifted_by bigint,
    primary key (school_id, id),
    unique (school_id, cause),
    check ((lifted_at is null) = (lifted_by is null)),
    check (kind not in ('BY_AUTHORITY', 'WITHDRAWN') or reason <> '')
);
create index suspension_open on library.suspension (school_id, subject, subject_id) where lifted_at is null;

-- That a paper runs out was said once for each of the days ahead on which it is said.
create table library.expiry_warning (
    school_id int not null,
    subject text not null check (subject in ('CERTIFICATE', 'CLEARANCE')),
    subject_id bigint not null,
    expires_on date not null,
    days int not null check (days >= 0),
    warned_at timestamptz not null,
    primary key (school_id, subject, subject_id, expires_on, days)
);

-- People from outside are the city's (number 0); the authority that answers for one is area_id. The keyed
-- index of the identity number shows a person whom two schools submit.
create table library.person (
    school_id int not null check (school_id = 0),
    id bigint not null,
    area_id int not null,
    name bytea not null,
    id_number bytea not null,
    identity bytea not null check (length(identity) = 16),
    phone bytea,
    account bigint,
    kind text not null check (kind in ('RETIRED', 'PARENT', 'PROFESSIONAL', 'STUDENT', 'VOLUNTEER', 'HERITAGE', 'PROVIDER')),
    registered_at timestamptz not null,
    registered_for int not null,
    primary key (school_id, id),
    unique (school_id, identity)
);

-- One round of checking a person (JB-2.2): five checks, a decision, and until when it holds.
create table library.clearance (
    school_id int not null check (school_id = 0),
    id bigint not null,
    area_id int not null,
    person bigint not null,
    kind text not null,
    asked_for int not null,
    asked_at timestamptz not null,
    identity_on date,
    certificates_on date,
    offence_on date,
    offence_clear boolean,
    offence_asked_by text not null default '' check (length(offence_asked_by) <= 60),
    health_on date,
    health_fit boolean,
    conduct_on date,
    conduct_good boolean,
    valid_until date,
    state text not null default 'REQUESTED' check (state in ('REQUESTED', 'CLEARED', 'REFUSED', 'SUSPENDED', 'EXPIRED', 'REPLACED')),
    reason text not null default '' check (length(reason) <= 1000),
    decided_at timestamptz,
    decided_by bigint,
    version int not null default 1,
    primary key (school_id, id),
    foreign key (school_id, person) references library.person (school_id, id),
    check ((offence_on is null) = (offence_clear is null)),
    check (offence_on is null or offence_asked_by <> ''),
    check ((health_on is null) = (health_fit is null)),
    check ((conduct_on is null) = (conduct_good is null)),
    check (state in ('REQUESTED', 'REFUSED')
        or (identity_on is not null and certificates_on is not null and offence_clear and health_fit and conduct_good
            and valid_until is not null)),
    check (state not in ('REFUSED', 'SUSPENDED') or reason <> '')
);
create unique index clearance_one_asked on library.clearance (school_id, person) where state = 'REQUESTED';
create unique index clearance_one_standing on library.clearance (school_id, person) where state in ('CLEARED', 'SUSPENDED', 'EXPIRED');
create index clearance_queue on library.clearance (area_id, state, id);
create index clearance_by_expiry on library.clearance (school_id, valid_until) where state = 'CLEARED';

-- How anything admitted stands, for whoever uses it elsewhere: no personal data, everybody reads.
create table library.published_standing (
    school_id int not null,
    subject text not null check (subject in ('COURSE', 'INSTRUCTOR', 'PROVIDER', 'PERSON')),
    subject_id bigint not null,
    state text not null check (state in ('ADMITTED', 'SUSPENDED', 'WITHDRAWN')),
    from_date date not null,
    until_date date,
    reason_code text not null default '' check (length(reason_code) <= 40),
    -- Grows with each change, so that each is told of once.
    version int not null default 1,
    primary key (school_id, subject, subject_id),
    check (until_date is null or until_date >= from_date)
);

select kernel.area_table('library.certificate');
select kernel.tenant_table('library.suspension', 'select,insert,update');
select kernel.tenant_table('library.expiry_warning', 'select,insert');
select kernel.area_table('library.person', 'select,insert,update');
select kernel.area_table('library.clearance', 'select,insert,update');
select kernel.public_table('library.published_standing', 'select,insert,update');
