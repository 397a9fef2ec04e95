-- The parts of a course dossier that NC-11 to NC-13 ask for. A draft may have holes; what is submitted has none,
-- which the submission refuses with the list of them.
alter table library.course
    add column activity text,
    add column level text check (level in ('STARTER', 'ADVANCED', 'ALL')),
    add column form text check (form in ('CLASS_ACTIVITY', 'INTEREST_GROUP', 'CLUB', 'TRAINING', 'LECTURE')),
    add column method text not null default '' check (length(method) <= 2000),
    add column class_hours int check (class_hours between 1 and 200),
    add column conditions text not null default '' check (length(conditions) <= 2000),
    -- Object, content, subject, method and result of the evaluation, in this order.
    add column evaluation text[] not null default '{"","","","",""}' check (cardinality(evaluation) = 5),
    add column evidence_kinds text[] not null default '{}',
    add column evidence_files bigint[] not null default '{}',
    add column evidence_notes text[] not null default '{}',
    -- The account of the person who applied: a teacher of the school (NC-5) or someone from outside (NP-3.4).
    add column applicant bigint,
    add column admitted_at timestamptz,
    add column admitted_version int,
    add column valid_until date,
    add check (cardinality(evidence_kinds) = cardinality(evidence_files)),
    add check (cardinality(evidence_kinds) = cardinality(evidence_notes)),
    add check (cardinality(evidence_kinds) <= 30);
alter table library.course drop constraint course_grades_check;
alter table library.course add constraint course_grades_check
    check (grades <@ array [1, 2, 3, 4, 5, 6, 7, 8, 9] and (state = 'DRAFT' or cardinality(grades) > 0));
create index course_by_applicant on library.course (school_id, applicant) where applicant is not null;

-- What a school's own committee said about a teacher's course (NC-5), before it goes upward.
create table library.school_review (
    school_id int not null,
    id bigint not null,
    course bigint not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'SUPPORTED', 'RETURNED', 'REFUSED')),
    opened_at timestamptz not null,
    opened_by bigint not null,
    members bigint[] not null default '{}',
    member_names text[] not null default '{}',
    in_favour boolean[] not null default '{}',
    reason text not null default '' check (length(reason) <= 1000),
    decided_at timestamptz,
    decided_by bigint,
    primary key (school_id, id),
    foreign key (school_id, course) references library.course (school_id, id),
    check ((state = 'OPEN') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check (state = 'OPEN' or cardinality(members) between 3 and 15),
    check (cardinality(members) = cardinality(in_favour) and cardinality(members) = cardinality(member_names)),
    check (state not in ('RETURNED', 'REFUSED') or reason <> '')
);
create unique index school_review_one_open on library.school_review (school_id, course) where state = 'OPEN';
select kernel.tenant_table('library.school_review', 'select,insert,update');
