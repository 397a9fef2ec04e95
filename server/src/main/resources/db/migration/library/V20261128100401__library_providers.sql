-- Providers (JB-2.2): the dossier each keeps of itself, the white list that authorities publish of them, and the
-- classes that run on for a while when one is taken off it.

-- One dossier an organisation; the authority that was asked for (area_id) reads it once it is submitted.
create table library.provider (
    school_id int not null,
    id bigint not null,
    area_id int not null,
    name text not null,
    introduction text not null default '' check (length(introduction) <= 2000),
    licence_number text not null default '' check (length(licence_number) <= 60),
    licence_issuer text not null default '' check (length(licence_issuer) <= 60),
    licence_from date,
    licence_until date,
    licence_scan bigint,
    scope text[] not null default '{}'
        check (scope <@ array ['SUBJECT_TUTORING', 'ARTS', 'SPORTS', 'SCIENCE', 'LABOUR', 'READING', 'OTHER']),
    agreement_from date,
    agreement_until date,
    agreement_way text not null default '' check (length(agreement_way) <= 1000),
    agreement_content text not null default '' check (length(agreement_content) <= 1000),
    agreement_safety text not null default '' check (length(agreement_safety) <= 1000),
    agreement_scan bigint,
    services text[] not null default '{}' check (cardinality(services) <= 20),
    person_names text[] not null default '{}' check (cardinality(person_names) <= 50),
    person_posts text[] not null default '{}' check (cardinality(person_posts) = cardinality(person_names)),
    state text not null default 'DRAFT'
        check (state in ('DRAFT', 'SUBMITTED', 'ADMITTED', 'RETURNED', 'REFUSED', 'SUSPENDED', 'WITHDRAWN')),
    version int not null default 1,
    primary key (school_id, id),
    unique (school_id),
    check (licence_until is null or licence_from is null or licence_until > licence_from),
    check (agreement_until is null or agreement_from is null or agreement_until > agreement_from)
);
create index provider_of_authority on library.provider (area_id, id);

-- What is published of a provider. Taken off, the entry stays with its reason; one listed anew has a new entry.
create table library.whitelist_entry (
    school_id int not null,
    id bigint not null,
    provider bigint not null,
    provider_name text not null,
    introduction text not null,
    authority int not null,
    authority_name text not null,
    scope text[] not null check (cardinality(scope) > 0 and not scope @> array ['SUBJECT_TUTORING']),
    services text[] not null check (cardinality(services) > 0),
    from_date date not null,
    until_date date not null check (until_date >= from_date),
    listed_at timestamptz not null,
    listed_by bigint not null,
    removed_on date,
    removed_by bigint,
    -- Why it was suspended or removed, for everyone to read.
    reason text not null default '' check (length(reason) <= 1000),
    clause text not null default '' check (length(clause) <= 120),
    winds_down_until date,
    haystack text not null,
    version int not null default 1,
    primary key (school_id, id),
    foreign key (school_id, provider) references library.provider (school_id, id),
    check ((removed_on is null) = (removed_by is null)),
    check (removed_on is null or (reason <> '' and clause <> '' and winds_down_until is not null))
);
create unique index whitelist_one_entry on library.whitelist_entry (school_id, provider) where removed_on is null;
create index whitelist_order on library.whitelist_entry (id);

-- A class that was running when its provider was taken off: until when it may go on, or who takes it over.
create table library.wind_down (
    school_id int not null,
    offering bigint not null,
    entry bigint not null,
    area_id int not null,
    provider int not null,
    source bigint not null,
    course_name text not null,
    school_name text not null,
    last_day date not null,
    until_date date not null,
    successor text not null default '' check (length(successor) <= 60),
    closed_on date,
    version int not null default 1,
    primary key (school_id, offering, entry),
    check (until_date <= last_day)
);
create index wind_down_of_provider on library.wind_down (provider, entry);

alter table library.expiry_warning drop constraint expiry_warning_subject_check;
alter table library.expiry_warning add constraint expiry_warning_subject_check
    check (subject in ('CERTIFICATE', 'CLEARANCE', 'PROVIDER'));

select kernel.area_table('library.provider', 'select,insert,update');
select kernel.public_table('library.whitelist_entry', 'select,insert,update');
select kernel.public_table('library.wind_down', 'select,insert,update');
