-- What is owed to a child, carried from school to school: the city's rows, so that the next school's draw counts it
-- and nobody reads where it came from. One for a person and term: who loses in two draws of a term is owed one step.
create table enrolment.person_memory (
    school_id int not null default 0 check (school_id = 0),
    person bigint not null,
    term bigint not null,
    after int not null check (after >= 0),
    at timestamptz not null,
    primary key (school_id, person, term)
);
select kernel.tenant_table('enrolment.person_memory', 'select,insert,update');
