-- The pupils' interest poll. A ballot leaves no row of its own: it raises counts, so that nobody, not even
-- with the whole database in hand, can say what a child chose. Who has voted stands apart and without a time.
create table plan.poll (
    school_id int not null,
    id bigint not null,
    term bigint not null,
    title text not null check (length(title) between 1 and 60),
    way text not null check (way in ('PHONE', 'CLASSROOM')),
    grades int[] not null check (cardinality(grades) > 0 and grades <@ array [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    most int not null check (most between 1 and 8),
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    published_at timestamptz,
    version int not null default 1,
    primary key (school_id, id),
    check (opens_at < closes_at)
);

create table plan.poll_option (
    school_id int not null,
    poll bigint not null,
    number int not null check (number between 1 and 20),
    words text not null check (length(words) between 1 and 40),
    category text,
    primary key (school_id, poll, number),
    foreign key (school_id, poll) references plan.poll (school_id, id) on delete cascade
);

create table plan.poll_voter (
    school_id int not null,
    poll bigint not null,
    pupil bigint not null,
    primary key (school_id, poll, pupil),
    foreign key (school_id, poll) references plan.poll (school_id, id)
);

-- A lesson in which the hands of a grade were counted; once each.
create table plan.poll_room (
    school_id int not null,
    poll bigint not null,
    session bigint not null,
    grade int not null check (grade between 1 and 9),
    primary key (school_id, poll, session, grade),
    foreign key (school_id, poll) references plan.poll (school_id, id)
);

create table plan.poll_turnout (
    school_id int not null,
    poll bigint not null,
    grade int not null check (grade between 1 and 9),
    ballots int not null check (ballots >= 0),
    primary key (school_id, poll, grade),
    foreign key (school_id, poll) references plan.poll (school_id, id)
);

create table plan.poll_tally (
    school_id int not null,
    poll bigint not null,
    grade int not null,
    option int not null,
    votes int not null check (votes >= 0),
    primary key (school_id, poll, grade, option),
    foreign key (school_id, poll, grade) references plan.poll_turnout (school_id, poll, grade),
    foreign key (school_id, poll, option) references plan.poll_option (school_id, poll, number)
);

select kernel.tenant_table('plan.poll');
select kernel.tenant_table('plan.poll_option');
select kernel.tenant_table('plan.poll_voter', 'select,insert');
select kernel.tenant_table('plan.poll_room', 'select,insert');
select kernel.tenant_table('plan.poll_turnout', 'select,insert,update');
select kernel.tenant_table('plan.poll_tally', 'select,insert,update');
