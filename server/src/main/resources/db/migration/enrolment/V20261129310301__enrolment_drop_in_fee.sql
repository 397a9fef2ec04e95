-- Single days that cost money, on seats that are kept apart for them (SH-2.1, docs/decisions/0015).

-- Kept apart from the term's seats; more than `seats` while days lie ahead for which more were booked.
alter table enrolment.drop_in_opening add column kept int not null default 0;
update enrolment.drop_in_opening o set seats = least(o.seats, s.capacity - s.taken)
from enrolment.seat s
where s.school_id = o.school_id and s.offering = o.offering and o.seats > s.capacity - s.taken;
update enrolment.drop_in_opening set kept = seats;
update enrolment.seat s
set capacity = s.capacity - o.kept, sold_out = s.sold_out or s.taken >= s.capacity - o.kept
from enrolment.drop_in_opening o
where o.school_id = s.school_id and o.offering = s.offering and o.kept > 0;
alter table enrolment.drop_in_opening add constraint drop_in_kept check (kept >= seats);
create index drop_in_opening_wide on enrolment.drop_in_opening (school_id, offering) where kept > seats;

-- What is kept is no seat of the term, whoever writes: the lane counts what is left of the row it locks anyway.
create function enrolment.keep_drop_in_seats() returns trigger language plpgsql as $$
declare
    more int := new.kept - case when tg_op = 'UPDATE' then old.kept else 0 end;
begin
    perform pg_advisory_xact_lock(hashtextextended('enrolment.drop_in:' || new.school_id, new.offering));
    update enrolment.seat set capacity = capacity - more, sold_out = sold_out or taken >= capacity - more
    where school_id = new.school_id and offering = new.offering;
    return null;
end $$;
create trigger drop_in_seats_kept after insert or update of kept on enrolment.drop_in_opening
    for each row execute function enrolment.keep_drop_in_seats();

-- A window that is announced later gives out what is left.
create function enrolment.leave_drop_in_seats() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('enrolment.drop_in:' || new.school_id, new.offering));
    new.capacity := new.capacity - coalesce((
        select kept from enrolment.drop_in_opening
        where school_id = new.school_id and offering = new.offering), 0);
    new.sold_out := new.sold_out or new.taken >= new.capacity;
    return new;
end $$;
create trigger seat_leaves_drop_ins before insert on enrolment.seat
    for each row execute function enrolment.leave_drop_in_seats();

-- A booking has a seat of its day by number, and what it costs an order that is paid or lapses.
alter table enrolment.drop_in
    add column seat int check (seat > 0),
    add column fee_fen bigint not null default 0 check (fee_fen >= 0),
    add column orders bigint,
    add column hold_until timestamptz,
    add column paid_at timestamptz,
    -- What was promised back when it ended, and why it ended.
    add column back_fen bigint not null default 0,
    add column ended_for text check (ended_for in ('FAMILY', 'SCHOOL', 'LEFT', 'CLOSURE', 'SESSION', 'CLASS_ENDED'));
update enrolment.drop_in d set seat = n.seat
from (
    select school_id, id, row_number() over (partition by school_id, offering, day, state order by id) as seat
    from enrolment.drop_in where kind = 'SEAT') n
where d.school_id = n.school_id and d.id = n.id;
update enrolment.drop_in set ended_for = 'FAMILY' where state = 'CANCELLED';

alter table enrolment.drop_in drop constraint drop_in_state_check;
alter table enrolment.drop_in drop constraint drop_in_check1;
alter table enrolment.drop_in
    add constraint drop_in_state_check check (state in ('HELD', 'BOOKED', 'CANCELLED', 'LAPSED')),
    add constraint drop_in_ended check ((state in ('CANCELLED', 'LAPSED')) = (cancelled_at is not null)),
    add constraint drop_in_seated check ((kind = 'SEAT') = (seat is not null)),
    add constraint drop_in_billed check ((fee_fen > 0) = (orders is not null) and (orders is null or hold_until is not null)),
    -- Nobody sits on a seat that costs money without having paid, and nobody waits for money without an order.
    add constraint drop_in_paid check (state <> 'BOOKED' or kind = 'CARE' or orders is null or paid_at is not null),
    add constraint drop_in_held check (state <> 'HELD' or (kind = 'SEAT' and orders is not null and paid_at is null)),
    add constraint drop_in_lapsed check (state <> 'LAPSED' or orders is not null),
    add constraint drop_in_back check (back_fen between 0 and fee_fen and (back_fen = 0 or paid_at is not null)),
    add constraint drop_in_order foreign key (school_id, orders) references payment.orders (school_id, id)
        deferrable initially deferred;
drop index enrolment.drop_in_one;
drop index enrolment.drop_in_day;
-- A child comes once on a day, and a seat has one child.
create unique index drop_in_one on enrolment.drop_in (school_id, pupil, day) where state in ('HELD', 'BOOKED');
create unique index drop_in_one_seat on enrolment.drop_in (school_id, offering, day, seat)
    where state in ('HELD', 'BOOKED') and kind = 'SEAT';
create unique index drop_in_one_order on enrolment.drop_in (school_id, orders) where orders is not null;
create index drop_in_day on enrolment.drop_in (school_id, day, id) where state = 'BOOKED';
create index drop_in_holds on enrolment.drop_in (school_id, hold_until) where state = 'HELD';
