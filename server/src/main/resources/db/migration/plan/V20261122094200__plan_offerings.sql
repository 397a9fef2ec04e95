-- Course classes of a term, their public fee notices, and the catalogue that anyone may read.
create schema if not exists plan;
grant usage on schema plan to kehou_app;

create table plan.offering (
    school_id int not null,
    id bigint not null,
    course bigint not null,
    instructor bigint not null,
    venue bigint not null,
    term bigint not null,
    -- As picked from the library and the venues: what a family chose does not change under it.
    course_name text not null,
    category text not null,
    introduction text not null,
    instructor_name text not null,
    venue_name text not null,
    strand text not null check (strand in ('HOMEWORK', 'INTEREST', 'CLUB', 'SELF_DIRECTED')),
    weekday int not null check (weekday between 1 and 7),
    begins time not null,
    ends time not null,
    during int4range not null generated always as (int4range(
        (extract(hour from begins) * 60 + extract(minute from begins))::int,
        (extract(hour from ends) * 60 + extract(minute from ends))::int)) stored,
    grades int[] not null check (cardinality(grades) > 0 and grades <@ array [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    seats int not null check (seats between 1 and 500),
    fee_fen bigint not null check (fee_fen between 0 and 10000000),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    version int not null default 1,
    primary key (school_id, id),
    foreign key (school_id, course) references library.course (school_id, id),
    foreign key (school_id, instructor) references library.instructor (school_id, id),
    check (begins < ends),
    constraint offering_venue_once exclude using gist
        (venue with =, school_id with =, term with =, weekday with =, during with &&) where (state <> 'CANCELLED'),
    constraint offering_instructor_once exclude using gist
        (instructor with =, school_id with =, term with =, weekday with =, during with &&) where (state <> 'CANCELLED')
);
create index offering_by_term on plan.offering (school_id, term, state);

-- What was made public about the fee before anyone could pay (JB-3.2, NP-4.1.3); never altered.
create table plan.fee_notice (
    school_id int not null,
    id bigint not null,
    offering bigint not null,
    fee_fen bigint not null check (fee_fen >= 0),
    approval_number text not null check (length(approval_number) <= 60),
    approved_on date,
    published_at timestamptz not null,
    published_by bigint not null,
    primary key (school_id, id),
    unique (school_id, offering),
    foreign key (school_id, offering) references plan.offering (school_id, id),
    check (fee_fen = 0 or (approval_number <> '' and approved_on is not null))
);

-- Filled by publication in the same transaction. grams holds single characters and pairs, since
-- trigrams cannot find the two-character words that Chinese searches are made of.
create table plan.published_offering (
    school_id int not null,
    offering bigint not null,
    school_name text not null,
    district int not null,
    district_name text not null,
    term bigint not null,
    course_name text not null,
    category text not null,
    strand text not null,
    introduction text not null,
    instructor_name text not null,
    venue_name text not null,
    weekday int not null,
    begins time not null,
    ends time not null,
    grades int[] not null,
    seats int not null,
    fee_fen bigint not null,
    approval_number text not null,
    published_at timestamptz not null,
    haystack text not null,
    grams text[] not null,
    primary key (school_id, offering),
    foreign key (school_id, offering) references plan.offering (school_id, id)
);
create index published_offering_grams on plan.published_offering using gin (grams);
create index published_offering_order on plan.published_offering (term, offering);

select kernel.tenant_table('plan.offering', 'select,insert,update');
select kernel.tenant_table('plan.fee_notice', 'select,insert');
select kernel.public_table('plan.published_offering');
