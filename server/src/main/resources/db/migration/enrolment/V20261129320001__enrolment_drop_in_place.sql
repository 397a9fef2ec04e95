-- A place of the term takes the hour of a single day: it ends for that, and what was paid goes back.
alter table enrolment.drop_in drop constraint drop_in_ended_for_check;
alter table enrolment.drop_in add constraint drop_in_ended_for_check
    check (ended_for in ('FAMILY', 'SCHOOL', 'LEFT', 'CLOSURE', 'SESSION', 'CLASS_ENDED', 'PLACE'));
