-- A school that wants to look at every place says so before the window opens, and in how many days it answers at the
-- latest (NP-1.2.3). A draw leaves it nothing to say.
alter table enrolment.selection_window add column approval_days int;
alter table enrolment.selection_window add constraint window_approval
    check (approval_days is null or (approval_days > 0 and mode = 'FIRST_COME'));
create index window_with_approval on enrolment.selection_window (school_id, id) where approval_days is not null;

-- The answer to a place, once. Where the time was over without one, it stands as SILENT and the place stays.
create table enrolment.place_approval (
    school_id int not null,
    enrolment bigint not null,
    answer text not null check (answer in ('APPROVED', 'REFUSED', 'SILENT')),
    why text check (why in ('COURSE_NEEDS', 'WRONG_LIST', 'OTHER')),
    words text not null default '' check (length(words) <= 200),
    -- All that was paid by then, and so went back.
    refund_fen bigint not null default 0 check (refund_fen >= 0),
    answered_by bigint,
    answered_at timestamptz not null,
    primary key (school_id, enrolment),
    foreign key (school_id, enrolment) references enrolment.enrolment (school_id, id),
    check ((answer = 'REFUSED') = (why is not null)),
    check ((answer = 'REFUSED') = (words <> '')),
    check (answer = 'REFUSED' or refund_fen = 0),
    check ((answer = 'SILENT') = (answered_by is null))
);
create index place_approval_of on enrolment.place_approval (school_id, answer, enrolment);

select kernel.tenant_table('enrolment.place_approval', 'select,insert');
