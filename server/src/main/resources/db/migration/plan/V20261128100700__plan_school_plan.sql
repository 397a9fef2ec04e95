-- One school, one plan (JA-1): editions of a term, their parts, what the authority said of a part, and the public guide.

-- The authority (area_id) reads what was filed with it; a draft is the school's own.
create table plan.school_plan (
    school_id int not null,
    id bigint not null,
    area_id int not null,
    school_name text not null,
    term bigint not null,
    term_name text not null,
    edition int not null check (edition > 0),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'FILED', 'RETURNED', 'IN_FORCE', 'ARCHIVED')),
    version int not null default 1,
    drafted_at timestamptz not null,
    drafted_by bigint not null,
    filed_at timestamptz,
    filed_by bigint,
    answered_at timestamptz,
    answered_by bigint,
    answer text not null default '' check (length(answer) <= 500),
    primary key (school_id, id),
    unique (school_id, term, edition),
    check ((state = 'DRAFT') = (filed_at is null)),
    check ((filed_at is null) = (filed_by is null)),
    check ((state in ('DRAFT', 'FILED')) = (answered_at is null)),
    check ((answered_at is null) = (answered_by is null))
);
-- One is written or waits at a time, and one is in force.
create unique index school_plan_open on plan.school_plan (school_id, term) where state in ('DRAFT', 'FILED');
create unique index school_plan_in_force on plan.school_plan (school_id, term) where state = 'IN_FORCE';
create index school_plan_queue on plan.school_plan (area_id, filed_at, id) where state <> 'DRAFT';

create table plan.plan_section (
    school_id int not null,
    plan bigint not null,
    part text not null,
    area_id int not null,
    text text not null default '' check (length(text) <= 4000),
    remark text not null default '' check (length(remark) <= 500),
    primary key (school_id, plan, part),
    foreign key (school_id, plan) references plan.school_plan (school_id, id)
);

create table plan.published_guide (
    school_id int not null,
    school_name text not null,
    term bigint not null,
    term_name text not null,
    edition int not null,
    approved_on date not null,
    parts text[] not null,
    texts text[] not null check (cardinality(texts) = cardinality(parts)),
    primary key (school_id)
);

select kernel.area_table('plan.school_plan', 'select,insert,update');
select kernel.area_table('plan.plan_section', 'select,insert,update');
select kernel.public_table('plan.published_guide', 'select,insert,update');
