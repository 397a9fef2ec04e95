-- When a place meets: minutes of two weeks, the odd one first, so that several slots in a week and slots of odd or
-- even weeks are one value. Copied from the offering, so that the database itself refuses a pupil in two places at once.
alter table enrolment.enrolment drop constraint enrolment_no_overlap;
alter table enrolment.enrolment add column fortnight int4multirange;
update enrolment.enrolment set fortnight = int4multirange(
    int4range((weekday - 1) * 1440 + lower(during), (weekday - 1) * 1440 + upper(during)),
    int4range((weekday + 6) * 1440 + lower(during), (weekday + 6) * 1440 + upper(during)));
alter table enrolment.enrolment
    alter column fortnight set not null,
    drop column weekday,
    drop column during,
    add constraint enrolment_no_overlap exclude using gist
        (pupil with =, school_id with =, term with =, fortnight with &&) where (state in ('HELD', 'CONFIRMED'));
