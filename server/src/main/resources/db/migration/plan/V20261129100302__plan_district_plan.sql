-- A district's plan, filed with the city, and the operating model by which a place's schools run (NP-4.1.1, NP-4.2).

-- school_id is the district, area_id the city, which reads what was filed; a draft is the district's own.
create table plan.district_plan (
    school_id int not null,
    id bigint not null,
    area_id int not null,
    district_name text not null,
    term bigint not null,
    term_name text not null,
    edition int not null check (edition > 0),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'FILED', 'RETURNED', 'RECEIVED', 'ARCHIVED')),
    version int not null default 1,
    model text check (model in ('MUNICIPAL', 'OWN')),
    operator int,
    operator_name text,
    since date,
    how text not null default '' check (length(how) <= 1000),
    schools int[] not null default '{}',
    drafted_at timestamptz not null,
    drafted_by bigint not null,
    filed_at timestamptz,
    filed_by bigint,
    answered_at timestamptz,
    answered_by bigint,
    receipt text,
    answer text not null default '' check (length(answer) <= 500),
    primary key (school_id, id),
    unique (school_id, term, edition),
    check ((model is null) = (since is null)),
    check ((operator is null) = (operator_name is null)),
    check ((state = 'DRAFT') = (filed_at is null)),
    check ((filed_at is null) = (filed_by is null)),
    check ((state in ('DRAFT', 'FILED')) = (answered_at is null)),
    check ((answered_at is null) = (answered_by is null)),
    check ((state in ('RECEIVED', 'ARCHIVED')) = (receipt is not null)),
    check (state = 'DRAFT' or model is not null)
);
-- One is written or waits at a time, and one stands.
create unique index district_plan_open on plan.district_plan (school_id, term) where state in ('DRAFT', 'FILED');
create unique index district_plan_stands on plan.district_plan (school_id, term) where state = 'RECEIVED';
create unique index district_plan_receipt on plan.district_plan (area_id, receipt);
create index district_plan_queue on plan.district_plan (area_id, filed_at, id) where state <> 'DRAFT';

create table plan.district_section (
    school_id int not null,
    plan bigint not null,
    part text not null,
    area_id int not null,
    text text not null default '' check (length(text) <= 4000),
    remark text not null default '' check (length(remark) <= 500),
    primary key (school_id, plan, part),
    foreign key (school_id, plan) references plan.district_plan (school_id, id)
);

create table plan.district_reminder (
    school_id int not null,
    id bigint not null,
    area_id int not null,
    term bigint not null,
    sent_on date not null,
    sent_by bigint not null,
    primary key (school_id, id),
    unique (school_id, sent_on)
);

-- What a place (school_id: a district, or the city for the schools it runs) decided, by day. A fact for everyone:
-- operators find their places by it.
create table plan.operating_model (
    school_id int not null,
    id bigint not null,
    place_name text not null,
    model text not null check (model in ('MUNICIPAL', 'OWN')),
    operator int,
    operator_name text,
    since date not null,
    how text not null check (length(how) <= 1000),
    schools int[] not null,
    plan bigint,
    set_at timestamptz not null,
    set_by bigint not null,
    entered_at timestamptz,
    primary key (school_id, id),
    check ((operator is null) = (operator_name is null)),
    check (model <> 'MUNICIPAL' or operator is not null)
);
create unique index operating_model_of_plan on plan.operating_model (school_id, plan) where plan is not null;
create index operating_model_by_operator on plan.operating_model (operator) where operator is not null;

select kernel.area_table('plan.district_plan', 'select,insert,update');
select kernel.area_table('plan.district_section', 'select,insert,update');
select kernel.area_table('plan.district_reminder', 'select,insert');
select kernel.public_table('plan.operating_model', 'select,insert,update');
