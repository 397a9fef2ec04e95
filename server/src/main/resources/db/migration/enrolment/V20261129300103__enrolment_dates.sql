-- A place on single dates left no other date of its odd, or even, weeks free. Every minute of the two weeks is 64 numbers
-- now, one for each week counted from 1970: what meets week after week takes all of them and is one range as before; a
-- date takes the one of its week in each of its minutes. So a date meets the weekly classes of its hour, another class
-- on that date, and nothing on other dates, and the constraint stays what it was.
alter table enrolment.enrolment drop constraint enrolment_no_overlap;
update enrolment.enrolment set fortnight = coalesce(
    (select range_agg(int4range(lower(span) * 64, upper(span) * 64)) from unnest(fortnight) span), '{}');
update enrolment.enrolment e set fortnight = coalesce((
    select range_agg(case when s.on_date is null
        then int4range((day + lower(s.during)) * 64, (day + upper(s.during)) * 64)
        else int4range((day + minute) * 64 + week, (day + minute) * 64 + week + 1) end)
    from plan.offering_slot s
    cross join lateral (
        select (half * 7 + s.weekday - 1) * 1440 as day, (coalesce(s.on_date - date '1970-01-05', 0) / 7 + 1) % 64 as week
        from (values (0), (1)) halves (half) where s.parity @> half) at
    cross join lateral generate_series(
        lower(s.during), case when s.on_date is null then lower(s.during) else upper(s.during) - 1 end) minutes (minute)
    where s.school_id = e.school_id and s.offering = e.offering), '{}')
where e.state in ('HELD', 'CONFIRMED')
  and exists (
    select 1 from plan.offering_slot s
    where s.school_id = e.school_id and s.offering = e.offering and s.on_date is not null);
alter table enrolment.enrolment add constraint enrolment_no_overlap exclude using gist
    (pupil with =, school_id with =, term with =, fortnight with &&) where (state in ('HELD', 'CONFIRMED'));
