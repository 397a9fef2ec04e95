-- Off-campus activities nearby (SH-5.3): where, when, with whom, each family's consent, and the roll out and back.
create table delivery.outing (
    school_id int not null,
    id bigint not null,
    offering bigint not null,
    title text not null check (length(title) between 1 and 60),
    place text not null check (length(place) between 1 and 100),
    day date not null,
    leaves time not null,
    returns time not null,
    leader bigint not null,
    escorts bigint[] not null,
    content text not null check (length(content) between 1 and 1000),
    transport text not null check (length(transport) between 1 and 1000),
    safety text not null check (length(safety) between 1 and 1000),
    emergency text not null check (length(emergency) between 1 and 1000),
    state text not null default 'PLANNED' check (state in ('PLANNED', 'OUT', 'BACK', 'CANCELLED')),
    cancelled_for text check (length(cancelled_for) between 1 and 200),
    made_at timestamptz not null,
    made_by bigint not null,
    left_at timestamptz,
    back_at timestamptz,
    primary key (school_id, id),
    foreign key (school_id, offering) references plan.offering (school_id, id),
    check (leaves < returns),
    check ((state = 'CANCELLED') = (cancelled_for is not null)),
    check ((state in ('OUT', 'BACK')) = (left_at is not null)),
    check ((state = 'BACK') = (back_at is not null))
);
create index outing_day on delivery.outing (school_id, day);

-- Who was asked. Nobody goes out whose family has not signed, and nobody is back who was not out.
create table delivery.outing_pupil (
    school_id int not null,
    outing bigint not null,
    pupil bigint not null,
    consent text not null default 'ASKED' check (consent in ('ASKED', 'GIVEN', 'REFUSED')),
    signed_name bytea,
    signed_at timestamptz,
    signed_by bigint,
    went boolean not null default false,
    came_back boolean not null default false,
    primary key (school_id, outing, pupil),
    foreign key (school_id, outing) references delivery.outing (school_id, id),
    check ((consent = 'ASKED') = (signed_at is null)),
    check ((signed_at is null) = (signed_name is null) and (signed_at is null) = (signed_by is null)),
    check (went <= (consent = 'GIVEN')),
    check (came_back <= went)
);
create index outing_of_pupil on delivery.outing_pupil (school_id, pupil);

select kernel.tenant_table('delivery.outing', 'select,insert,update');
select kernel.tenant_table('delivery.outing_pupil', 'select,insert,update');
