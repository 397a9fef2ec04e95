-- What authorities see: figures per school and day, fed by events, never a pupil's row. A practice
-- school has none. area_id is the organisation above the school.
create schema if not exists supervision;
grant usage on schema supervision to kehou_app;

create table supervision.school_standing (
    school_id int primary key,
    area_id int not null,
    pupils int not null check (pupils >= 0),
    pupils_served int not null check (pupils_served between 0 and pupils),
    staff int not null check (staff >= 0),
    counted_at timestamptz not null
);

create table supervision.offering_standing (
    school_id int not null,
    area_id int not null,
    offering_id bigint not null,
    name text not null,
    seats int not null check (seats >= 0),
    enrolled int not null check (enrolled >= 0),
    primary key (school_id, offering_id)
);

create table supervision.school_day (
    school_id int not null,
    area_id int not null,
    day date not null,
    sessions int not null check (sessions >= 0),
    held int not null check (held between 0 and sessions),
    expected int not null check (expected >= 0),
    present int not null check (present between 0 and expected),
    orders int not null check (orders >= 0),
    paid_fen bigint not null check (paid_fen >= 0),
    refunded_fen bigint not null check (refunded_fen between 0 and paid_fen),
    counted_at timestamptz not null,
    primary key (school_id, day)
);
create index school_day_by_area on supervision.school_day (area_id, day);

create table supervision.offering_day (
    school_id int not null,
    area_id int not null,
    offering_id bigint not null,
    day date not null,
    sessions int not null check (sessions >= 0),
    held int not null check (held between 0 and sessions),
    expected int not null check (expected >= 0),
    present int not null check (present between 0 and expected),
    primary key (school_id, day, offering_id)
);

-- Figures that an event made old: counted anew within seconds. The day 'epoch' stands for the school's standing.
create table supervision.due (
    school_id int not null,
    day date not null,
    since timestamptz not null,
    primary key (school_id, day)
);

-- One recount a school and night, by whichever node comes first.
create table supervision.recount (
    school_id int not null,
    night date not null,
    primary key (school_id, night)
);

create table supervision.difference (
    school_id int not null,
    area_id int not null,
    night date not null,
    day date not null,
    figure text not null,
    rolled_up bigint not null,
    recounted bigint not null check (recounted <> rolled_up),
    primary key (school_id, night, day, figure)
);

select kernel.area_table('supervision.school_standing', 'select, insert, update');
select kernel.area_table('supervision.offering_standing', 'select, insert, update, delete');
select kernel.area_table('supervision.school_day', 'select, insert, update');
select kernel.area_table('supervision.offering_day', 'select, insert, update, delete');
select kernel.public_table('supervision.due', 'select, insert, update, delete');
select kernel.tenant_table('supervision.recount', 'select, insert');
select kernel.area_table('supervision.difference', 'select, insert');
