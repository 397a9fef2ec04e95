-- A class that is cancelled, or merged into another: once, with what became of every place in it (change/after).
create table enrolment.class_end (
    school_id int not null,
    id bigint not null,
    offering bigint not null,
    into_offering bigint,
    from_day date not null,
    reason text not null check (length(reason) between 1 and 200),
    -- Until the end of this day the family of a moved child may decline and gets all that was brought along.
    answer_by date,
    -- Of all that was seen before it was confirmed.
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    sessions int not null check (sessions >= 0),
    made_at timestamptz not null,
    made_by bigint not null,
    primary key (school_id, id),
    constraint class_ends_once unique (school_id, offering),
    foreign key (school_id, offering) references plan.offering (school_id, id),
    foreign key (school_id, into_offering) references enrolment.seat (school_id, offering),
    check ((into_offering is null) = (answer_by is null)),
    check (into_offering <> offering)
);

create table enrolment.class_end_place (
    school_id int not null,
    class_end bigint not null,
    enrolment bigint not null,
    pupil bigint not null,
    -- The place in the other class, or why there is none.
    placed bigint,
    unfit text check (unfit in ('UNPAID', 'GONE', 'HAS_PLACE', 'GRADE', 'HOME_CLASS', 'CLASH', 'FULL')),
    refund_fen bigint not null check (refund_fen >= 0),
    -- What of the money goes along into the other class: never more than the class that ended was still worth.
    carried_fen bigint not null check (carried_fen >= 0),
    primary key (school_id, enrolment),
    constraint class_end_placed_once unique (school_id, placed),
    foreign key (school_id, class_end) references enrolment.class_end (school_id, id),
    foreign key (school_id, enrolment) references enrolment.enrolment (school_id, id),
    foreign key (school_id, placed) references enrolment.enrolment (school_id, id),
    check (placed is not null or carried_fen = 0),
    check (placed is null or unfit is null)
);
create index class_end_place_of_end on enrolment.class_end_place (school_id, class_end, enrolment);
create index class_end_place_of_pupil on enrolment.class_end_place (school_id, pupil, class_end);

select kernel.tenant_table('enrolment.class_end', 'select,insert');
select kernel.tenant_table('enrolment.class_end_place', 'select,insert');

-- What was paid goes along with a child into the other class: one live place an order, no more.
alter table enrolment.enrolment drop constraint enrolment_school_id_orders_key;
create unique index enrolment_one_an_order on enrolment.enrolment (school_id, orders) where state in ('HELD', 'CONFIRMED');
create index enrolment_of_order on enrolment.enrolment (school_id, orders) where orders is not null;

alter table enrolment.withdrawal drop constraint withdrawal_rule_check;
alter table enrolment.withdrawal add constraint withdrawal_rule_check
    check (rule in ('NOTHING_PAID', 'FULL', 'PRO_RATA', 'DECLINED'));
