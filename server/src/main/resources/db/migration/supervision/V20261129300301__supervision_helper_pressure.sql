-- How much of a class was entered by helpers for families and how fast it filled (JA-6): what looks like pressure, for the
-- authorities above the school. Counted with the school's standing; names no child.
create table supervision.helper_pressure (
    school_id int not null,
    offering_id bigint not null,
    area_id int not null,
    course_name text not null,
    seats int not null check (seats > 0),
    chosen int not null,
    entered int not null check (entered between 1 and chosen),
    undone int not null check (undone between 0 and entered),
    opens_at timestamptz not null,
    full_minutes int check (full_minutes >= 0),
    pressure text not null check (pressure in ('FAST', 'MOSTLY', 'NONE')),
    counted_at timestamptz not null,
    -- What a list is sorted by: the most suspicious first.
    worst int not null generated always as (case pressure when 'FAST' then 0 when 'MOSTLY' then 1 else 2 end) stored,
    own_choice int not null generated always as (100 - entered * 100 / chosen) stored,
    slow int not null generated always as (coalesce(full_minutes, 2147483647)) stored,
    primary key (school_id, offering_id)
);
create index helper_pressure_worst on supervision.helper_pressure (area_id, worst, own_choice, slow, offering_id);
select kernel.area_table('supervision.helper_pressure');
