-- Who was reminded of the poll, when: not too often, and the same words for all.
create table timetable.willingness_reminder (
    school_id int not null,
    id bigint not null,
    poll bigint not null,
    staff int not null check (staff > 0),
    account bigint not null,
    sent_at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, poll) references timetable.willingness_poll (school_id, id)
);
create index willingness_reminder_of on timetable.willingness_reminder (school_id, poll, sent_at);
-- A poll may be left open for longer.
grant update on timetable.willingness_poll to kehou_app;

select kernel.tenant_table('timetable.willingness_reminder', 'select,insert');
