-- What a family says on paper or by text is more than a fresh place: it waits in a line, takes or declines the seat that
-- is offered, gives a place up, ranks wishes for a draw. Each rests on its own recorded wish and is done once; the family
-- sees it with the paper and may say that it was not its wish.
alter table enrolment.helper_entry
    alter column offering drop not null,
    add column what text not null default 'PLACE' check (what in ('PLACE', 'JOIN', 'ACCEPT', 'LEAVE', 'WITHDRAW', 'WISHES')),
    add column waiting bigint,
    add column draw bigint,
    add column gave_up bigint,
    -- Stands for the list of wishes that was written: another list has another.
    add column receipt text,
    add column done_at timestamptz,
    add column objected_at timestamptz,
    add column objected_by bigint,
    add column objection text check (length(objection) between 1 and 500);
update enrolment.helper_entry set done_at = entered_at where enrolment is not null;
alter table enrolment.helper_entry
    alter column what drop default,
    drop constraint helper_entry_how_check,
    add check (how in ('SHEET', 'SIGNED', 'TEXT')),
    add check ((what = 'WISHES') = (offering is null)),
    add check ((what = 'WISHES') = (draw is not null)),
    add check ((what = 'WITHDRAW') = (gave_up is not null)),
    add check (case what when 'JOIN' then (waiting is null) = (done_at is null)
        when 'ACCEPT' then waiting is not null when 'LEAVE' then waiting is not null else waiting is null end),
    add check ((receipt is not null) = (what = 'WISHES' and done_at is not null)),
    add check (what not in ('PLACE', 'ACCEPT') or (enrolment is null) = (done_at is null)),
    add check (what in ('PLACE', 'ACCEPT') or enrolment is null),
    add check (done_at is null or refused is null),
    add check ((objected_at is null) = (objected_by is null)),
    add check ((objected_at is null) = (objection is null)),
    add check (objected_at is null or done_at is not null),
    add foreign key (school_id, waiting) references enrolment.waiting (school_id, id),
    add foreign key (school_id, draw) references enrolment.draw (school_id, id),
    add foreign key (school_id, gave_up) references enrolment.enrolment (school_id, id);
-- Once each, whoever else tries with the same paper.
create unique index helper_entry_did_once on enrolment.helper_entry (school_id, what, waiting) where done_at is not null;
create unique index helper_entry_gave_up_once on enrolment.helper_entry (school_id, gave_up) where done_at is not null;
create index helper_entry_of_draw on enrolment.helper_entry (school_id, draw, pupil) where draw is not null;
