create schema if not exists quality;
grant usage on schema quality to kehou_app;

create table quality.rating (
    school_id int not null,
    id bigint not null,
    course_id bigint not null,
    session_id bigint not null,
    pupil_id bigint not null,
    account bigint not null,
    stars smallint not null check (stars between 1 and 5),
    text bytea not null,
    rated_at timestamptz not null,
    primary key (school_id, id),
    unique (school_id, pupil_id, session_id),
    foreign key (school_id, session_id) references timetable.session (school_id, id)
);
create index rating_course on quality.rating (school_id, course_id);

select kernel.tenant_table('quality.rating', 'select,insert');
