-- The evaluation plan of a course at work (NC-13): what the teacher found of each pupil of a class at the end of the term.
create table quality.evaluation (
    school_id int not null,
    offering_id bigint not null,
    pupil_id bigint not null,
    account bigint not null,
    -- Aspects, results and words, sealed under the child's key.
    body bytea not null,
    written_at timestamptz not null,
    version int not null default 1,
    primary key (school_id, offering_id, pupil_id),
    foreign key (school_id, offering_id) references plan.offering (school_id, id)
);
create index evaluation_of_pupil on quality.evaluation (school_id, pupil_id);
select kernel.tenant_table('quality.evaluation', 'select,insert,update');
