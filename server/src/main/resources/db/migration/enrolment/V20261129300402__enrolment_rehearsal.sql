-- Rehearsals of a selection window: rows of their own that no place, order, waitlist or notice refers to. Whoever
-- deletes the rehearsal deletes all of it.
create table enrolment.rehearsal (
    school_id int not null,
    id bigint not null,
    selection_window bigint not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opens_at),
    gone_at timestamptz not null check (gone_at >= closes_at),
    primary key (school_id, id),
    -- One at a time for a window.
    unique (school_id, selection_window),
    foreign key (school_id, selection_window) references enrolment.selection_window (school_id, id)
);

-- As many seats as the window had when the rehearsal was announced.
create table enrolment.rehearsal_seat (
    school_id int not null,
    rehearsal bigint not null,
    offering bigint not null,
    capacity int not null,
    taken int not null,
    primary key (school_id, rehearsal, offering),
    foreign key (school_id, rehearsal) references enrolment.rehearsal (school_id, id) on delete cascade,
    check (taken between 0 and capacity)
);

-- The child's row is where its guardians' presses queue.
create table enrolment.rehearsal_child (
    school_id int not null,
    rehearsal bigint not null,
    pupil bigint not null,
    presses int not null default 1,
    primary key (school_id, rehearsal, pupil),
    foreign key (school_id, rehearsal) references enrolment.rehearsal (school_id, id) on delete cascade
);

-- One press and what it came to: no reason is a seat of the rehearsal.
create table enrolment.rehearsal_press (
    school_id int not null,
    rehearsal bigint not null,
    id bigint generated always as identity,
    pupil bigint not null,
    offering bigint not null,
    reason text,
    arrived_at timestamptz not null,
    millis bigint not null check (millis >= 0),
    primary key (school_id, rehearsal, id),
    foreign key (school_id, rehearsal, pupil) references enrolment.rehearsal_child (school_id, rehearsal, pupil) on delete cascade,
    foreign key (school_id, rehearsal, offering) references enrolment.rehearsal_seat (school_id, rehearsal, offering) on delete cascade
);
create unique index rehearsal_one_place on enrolment.rehearsal_press (school_id, rehearsal, pupil, offering) where reason is null;

select kernel.tenant_table('enrolment.rehearsal', 'select,insert,delete');
select kernel.tenant_table('enrolment.rehearsal_seat', 'select,insert,update');
select kernel.tenant_table('enrolment.rehearsal_child', 'select,insert,update');
select kernel.tenant_table('enrolment.rehearsal_press', 'select,insert');
