-- An offering meets as often in a week as it has slots, and takes more than one person and whole classes.
alter table plan.offering
    drop constraint offering_venue_once,
    drop constraint offering_instructor_once,
    add column assistants bigint[] not null default '{}',
    add column home_classes bigint[] not null default '{}',
    add column sessions_per_week int not null default 1 check (sessions_per_week between 1 and 14),
    -- What the timetable is to look for.
    add column venue_kind text,
    add column venue_use text,
    add column form text not null default 'ACROSS_SCHOOL'
        check (form in ('ADMIN_CLASS', 'WITHIN_GRADE', 'ACROSS_SCHOOL', 'WALKING')),
    add column level text not null default 'ALL' check (level in ('STARTER', 'ADVANCED', 'ALL')),
    add constraint offering_of_slots unique (school_id, id, term, state);
update plan.offering set form = 'WITHIN_GRADE' where cardinality(grades) = 1;

-- Term and state are the offering's, and follow it.
create table plan.offering_slot (
    school_id int not null,
    offering bigint not null,
    number int not null check (number between 1 and 14),
    term bigint not null,
    state text not null,
    weekday int not null check (weekday between 1 and 7),
    begins time not null,
    ends time not null,
    during int4range not null generated always as (int4range(
        (extract(hour from begins) * 60 + extract(minute from begins))::int,
        (extract(hour from ends) * 60 + extract(minute from ends))::int)) stored,
    weeks text not null check (weeks in ('EVERY', 'ODD', 'EVEN')),
    parity int4range not null generated always as (
        int4range(case weeks when 'EVEN' then 1 else 0 end, case weeks when 'ODD' then 1 else 2 end)) stored,
    venue bigint not null,
    venue_name text not null,
    primary key (school_id, offering, number),
    unique (school_id, offering, number, term, state, weekday, during, parity),
    foreign key (school_id, offering, term, state) references plan.offering (school_id, id, term, state)
        on update cascade,
    foreign key (school_id, venue) references region.venue (school_id, id),
    check (begins < ends),
    constraint offering_once_a_day exclude using gist
        (offering with =, school_id with =, weekday with =, parity with &&),
    constraint offering_venue_once exclude using gist
        (venue with =, school_id with =, term with =, weekday with =, during with &&, parity with &&)
        where (state <> 'CANCELLED')
);

-- Whom a slot takes: instructor, assistants, and classes that come as a whole. Nobody is in two places at once.
create table plan.slot_taken (
    school_id int not null,
    offering bigint not null,
    number int not null,
    taken bigint not null,
    kind text not null check (kind in ('INSTRUCTOR', 'HOME_CLASS')),
    term bigint not null,
    state text not null,
    weekday int not null,
    during int4range not null,
    parity int4range not null,
    primary key (school_id, offering, number, taken),
    foreign key (school_id, offering, number, term, state, weekday, during, parity)
        references plan.offering_slot (school_id, offering, number, term, state, weekday, during, parity)
        on update cascade on delete cascade,
    constraint offering_taken_once exclude using gist
        (taken with =, school_id with =, term with =, weekday with =, during with &&, parity with &&)
        where (state <> 'CANCELLED')
);

-- The slots of what is public, as anyone may read them.
create table plan.published_slot (
    school_id int not null,
    offering bigint not null,
    number int not null,
    weekday int not null,
    begins time not null,
    ends time not null,
    weeks text not null,
    venue bigint not null,
    venue_name text not null,
    primary key (school_id, offering, number),
    foreign key (school_id, offering) references plan.published_offering (school_id, offering)
);

insert into plan.offering_slot
    (school_id, offering, number, term, state, weekday, begins, ends, weeks, venue, venue_name)
select school_id, id, 1, term, state, weekday, begins, ends, 'EVERY', venue, venue_name from plan.offering;
insert into plan.slot_taken (school_id, offering, number, taken, kind, term, state, weekday, during, parity)
select s.school_id, s.offering, s.number, o.instructor, 'INSTRUCTOR', s.term, s.state, s.weekday, s.during, s.parity
from plan.offering_slot s join plan.offering o on o.school_id = s.school_id and o.id = s.offering;
insert into plan.published_slot (school_id, offering, number, weekday, begins, ends, weeks, venue, venue_name)
select s.school_id, s.offering, s.number, s.weekday, s.begins, s.ends, s.weeks, s.venue, s.venue_name
from plan.offering_slot s
join plan.published_offering p on p.school_id = s.school_id and p.offering = s.offering;

alter table plan.offering
    drop column weekday, drop column begins cascade, drop column ends cascade, drop column venue, drop column venue_name;
alter table plan.published_offering
    add column form text not null default 'ACROSS_SCHOOL',
    add column level text not null default 'ALL',
    drop column weekday, drop column begins, drop column ends, drop column venue_name;

select kernel.tenant_table('plan.offering_slot');
select kernel.tenant_table('plan.slot_taken');
select kernel.public_table('plan.published_slot');
