-- A family without a phone says what it wants on paper; somebody at the school enters it (BX-17). The wish is a row
-- before anything comes of it, with its scan and who entered it; the place is chosen in the name of the guardian.
create table enrolment.helper_entry (
    school_id int not null,
    id bigint not null,
    key text not null,
    pupil bigint not null,
    guardian bigint not null,
    offering bigint not null,
    how text not null check (how in ('SHEET', 'SIGNED')),
    wished_on date not null,
    evidence bigint[] not null check (cardinality(evidence) between 1 and 6),
    entered_by bigint not null,
    entered_at timestamptz not null,
    -- Why nothing came of it, the last time it was tried.
    refused text,
    enrolment bigint,
    undo_until timestamptz,
    undone_at timestamptz,
    undone_by bigint,
    primary key (school_id, id),
    unique (school_id, key),
    unique (school_id, enrolment),
    foreign key (school_id, offering) references plan.offering (school_id, id),
    foreign key (school_id, enrolment) references enrolment.enrolment (school_id, id),
    check ((enrolment is null) = (undo_until is null)),
    check ((undone_at is null) = (undone_by is null)),
    check (enrolment is not null or undone_at is null),
    check (enrolment is null or refused is null)
);
create index helper_entry_of_pupil on enrolment.helper_entry (school_id, pupil, id);
create index helper_entry_latest on enrolment.helper_entry (school_id, id desc);
select kernel.tenant_table('enrolment.helper_entry', 'select,insert,update');
