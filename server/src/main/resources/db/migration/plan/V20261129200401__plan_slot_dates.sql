-- A class may meet on single dates beside its weekly times, or on such only. The parity of a date's slot is that of
-- its week, so a date meets weekly classes as they meet each other, and another date never.
alter table plan.offering_slot
    add column on_date date,
    add column days daterange not null generated always as (daterange(on_date, on_date, '[]')) stored,
    add constraint offering_slot_date check
        (on_date is null or (extract(isodow from on_date) = weekday and weeks <> 'EVERY')),
    drop constraint offering_slot_number_check,
    add constraint offering_slot_number_check check (number between 1 and 40),
    drop constraint offering_once_a_day,
    drop constraint offering_venue_once;

-- Names that the database chose.
do $$
begin
    execute (select format('alter table plan.slot_taken drop constraint %I', conname) from pg_constraint
             where conrelid = 'plan.slot_taken'::regclass and contype = 'f'
               and confrelid = 'plan.offering_slot'::regclass);
    execute (select format('alter table plan.offering_slot drop constraint %I', conname) from pg_constraint
             where conrelid = 'plan.offering_slot'::regclass and contype = 'u');
end $$;

alter table plan.offering_slot
    add constraint offering_slot_times unique
        (school_id, offering, number, term, state, weekday, during, parity, days),
    add constraint offering_once_a_day exclude using gist
        (offering with =, school_id with =, weekday with =, parity with &&, days with &&),
    add constraint offering_venue_once exclude using gist
        (venue with =, school_id with =, term with =, weekday with =, during with &&, parity with &&, days with &&)
        where (state <> 'CANCELLED');

alter table plan.slot_taken
    add column days daterange not null default '(,)',
    drop constraint offering_taken_once,
    add constraint slot_taken_times foreign key
        (school_id, offering, number, term, state, weekday, during, parity, days)
        references plan.offering_slot (school_id, offering, number, term, state, weekday, during, parity, days)
        on update cascade on delete cascade,
    add constraint offering_taken_once exclude using gist
        (taken with =, school_id with =, term with =, weekday with =, during with &&, parity with &&, days with &&)
        where (state <> 'CANCELLED');

alter table plan.published_slot add column on_date date;
