-- What a family asks a person about the result of a draw, and the answer.
create table enrolment.wish_appeal (
    school_id int not null,
    id bigint not null,
    draw bigint not null,
    pupil bigint not null,
    words text not null,
    asked_by bigint not null,
    asked_at timestamptz not null,
    due_at timestamptz not null check (due_at > asked_at),
    answer text,
    answered_by bigint,
    answered_at timestamptz,
    primary key (school_id, id),
    unique (school_id, draw, pupil),
    foreign key (school_id, draw, pupil) references enrolment.wish_list (school_id, draw, pupil),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);

select kernel.tenant_table('enrolment.wish_appeal', 'select,insert,update');
