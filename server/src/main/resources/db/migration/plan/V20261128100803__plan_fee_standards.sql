-- Approved fee standards of an authority (school_id is its number), with the document that approved them (JB-3.2,
-- NP-4.1.3), and what anyone may read of the fees that schools made public.
create table plan.fee_standard (
    school_id int not null,
    id bigint not null,
    owner_name text not null,
    title text not null check (length(title) between 2 and 60),
    item text not null check (item in ('BASE_SERVICE', 'ENRICHMENT')),
    document_number text not null check (length(document_number) between 2 and 60),
    approved_on date not null,
    approvers text[] not null check (cardinality(approvers) > 0
        and approvers <@ array ['FINANCE', 'REFORM', 'PERSONNEL', 'EDUCATION']),
    unit text not null check (unit in ('TERM', 'LESSON')),
    cap_fen bigint not null check (cap_fen between 0 and 10000000),
    lesson_minutes int not null check (lesson_minutes between 10 and 240),
    hours text not null check (length(hours) between 2 and 100),
    content text not null check (length(content) between 2 and 500),
    -- Empty: for all.
    stages text[] not null check (stages <@ array ['PRIMARY', 'JUNIOR']),
    runs text[] not null check (runs <@ array ['MUNICIPAL', 'DISTRICT', 'PROVINCIAL_UNIVERSITY', 'PRIVATE']),
    first_day date not null,
    last_day date,
    published_at timestamptz not null,
    published_by bigint not null,
    primary key (school_id, id),
    unique (school_id, document_number, title),
    check (first_day <= last_day)
);
create index fee_standard_document on plan.fee_standard (document_number);

alter table plan.fee_notice add column item text check (item in ('BASE_SERVICE', 'ENRICHMENT'));
alter table plan.fee_notice add column standard bigint;

create table plan.published_fee (
    school_id int not null,
    offering bigint not null,
    school_name text not null,
    term bigint not null,
    course_name text not null,
    content text not null,
    times text not null,
    item text not null,
    fee_fen bigint not null check (fee_fen >= 0),
    lessons int not null check (lessons >= 0),
    lesson_minutes int not null check (lesson_minutes > 0),
    standard_title text not null,
    document_number text not null,
    approved_on date,
    approvers text[] not null,
    most_fen bigint not null,
    published_at timestamptz not null,
    primary key (school_id, offering),
    foreign key (school_id, offering) references plan.offering (school_id, id)
);

select kernel.public_table('plan.fee_standard', 'select,insert,update');
select kernel.public_table('plan.published_fee', 'select,insert');
