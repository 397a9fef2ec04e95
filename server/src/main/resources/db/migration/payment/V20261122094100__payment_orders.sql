-- Families' orders, what was paid and returned, and the books. Everything is whole fen.
create schema if not exists payment;
grant usage on schema payment to kehou_app;

create table payment.orders (
    school_id int not null,
    id bigint not null,
    pupil bigint not null,
    opened_by bigint not null,
    title text not null,
    amount_fen bigint not null check (amount_fen > 0),
    paid_fen bigint not null default 0 check (paid_fen >= 0),
    refunding_fen bigint not null default 0 check (refunding_fen >= 0),
    refunded_fen bigint not null default 0 check (refunded_fen >= 0),
    state text not null default 'OPEN'
        check (state in ('OPEN', 'CLOSING', 'CLOSED', 'PAID', 'REFUNDING', 'REFUNDED', 'PART_REFUNDED')),
    created_at timestamptz not null,
    pay_by timestamptz not null,
    paid_at timestamptz,
    channel text check (channel in ('SANDBOX', 'WECHAT', 'ALIPAY')),
    primary key (school_id, id),
    check (refunding_fen + refunded_fen <= paid_fen),
    check ((state in ('OPEN', 'CLOSING', 'CLOSED')) = (paid_fen = 0)),
    check ((state = 'REFUNDING') = (refunding_fen > 0)),
    check (state <> 'REFUNDED' or refunded_fen = paid_fen),
    check (state <> 'PART_REFUNDED' or refunded_fen between 1 and paid_fen - 1)
);
create index orders_of_pupil on payment.orders (school_id, pupil, id);
create index orders_to_close on payment.orders (school_id, pay_by) where state in ('OPEN', 'CLOSING');
create index orders_by_day on payment.orders (school_id, created_at);

create table payment.order_line (
    school_id int not null,
    orders bigint not null,
    number int not null check (number > 0),
    -- What is paid for, as the module that sells it names it; this module knows nothing of courses.
    item bigint not null,
    title text not null,
    amount_fen bigint not null check (amount_fen > 0),
    primary key (school_id, orders, number),
    foreign key (school_id, orders) references payment.orders (school_id, id)
);

-- One attempt to pay an order at one provider, under a number of ours that is used once.
create table payment.payment (
    school_id int not null,
    id bigint not null,
    orders bigint not null,
    channel text not null check (channel in ('SANDBOX', 'WECHAT', 'ALIPAY')),
    out_trade_no text not null unique,
    amount_fen bigint not null check (amount_fen > 0),
    state text not null default 'STARTED' check (state in ('STARTED', 'PAID', 'CLOSED')),
    started_at timestamptz not null,
    -- The next time the provider is asked, further apart each time; none once the answer is final.
    ask_at timestamptz,
    asked int not null default 0,
    paid_at timestamptz,
    provider_number text,
    primary key (school_id, id),
    foreign key (school_id, orders) references payment.orders (school_id, id),
    check ((state = 'PAID') = (paid_at is not null))
);
create unique index payment_one_started on payment.payment (school_id, orders, channel) where state = 'STARTED';
create index payment_to_ask on payment.payment (school_id, ask_at) where ask_at is not null;

create table payment.refund (
    school_id int not null,
    id bigint not null,
    orders bigint not null,
    payment bigint not null,
    out_refund_no text not null unique,
    amount_fen bigint not null check (amount_fen > 0),
    reason text not null check (reason in ('WITHDRAWN', 'LATE', 'PAID_TWICE', 'BY_SCHOOL')),
    note text not null default '' check (length(note) <= 200),
    -- What it follows from: one cause, one refund, however often it is told.
    cause bigint not null,
    asked_by bigint not null,
    state text not null default 'ASKED' check (state in ('ASKED', 'DONE', 'FAILED')),
    asked_at timestamptz not null,
    send_at timestamptz not null,
    done_at timestamptz,
    primary key (school_id, id),
    unique (school_id, reason, cause),
    foreign key (school_id, orders) references payment.orders (school_id, id),
    foreign key (school_id, payment) references payment.payment (school_id, id),
    check ((state = 'DONE') = (done_at is not null))
);
create index refund_to_send on payment.refund (school_id, send_at) where state = 'ASKED';

-- The accounts of a school: what families have paid in, what lies at the channel, what is in the supervised account.
create table payment.account (
    school_id int not null,
    kind text not null check (kind in ('FAMILY', 'CHANNEL', 'SUPERVISED')),
    primary key (school_id, kind)
);

-- One row is one entry: it moves fen from the credited to the debited account, so the books cannot but balance.
create table payment.entry (
    school_id int not null,
    id bigint not null,
    debit text not null,
    credit text not null,
    fen bigint not null check (fen > 0),
    cause text not null check (cause in ('PAYMENT', 'REFUND', 'REVERSAL')),
    cause_id bigint not null,
    at timestamptz not null,
    primary key (school_id, id),
    unique (school_id, cause, cause_id, debit, credit),
    foreign key (school_id, debit) references payment.account (school_id, kind),
    foreign key (school_id, credit) references payment.account (school_id, kind),
    check (debit <> credit)
);

create function payment.entries_stay() returns trigger language plpgsql as $$
begin
    raise exception 'ledger entries are never changed; correct them by reversal';
end $$;
create trigger entries_stay before update or delete or truncate on payment.entry
    for each statement execute function payment.entries_stay();

-- A provider's word that did not fit our books: kept, answered as failed so that it comes again, looked at by a person.
create table payment.doubt (
    school_id int not null,
    id bigint not null,
    payment bigint not null,
    kind text not null check (kind in ('AMOUNT_DIFFERS', 'MERCHANT_DIFFERS')),
    expected_fen bigint not null,
    told_fen bigint not null,
    at timestamptz not null,
    primary key (school_id, id),
    unique (school_id, payment, kind, told_fen),
    foreign key (school_id, payment) references payment.payment (school_id, id)
);

select kernel.tenant_table('payment.orders', 'select,insert,update');
select kernel.tenant_table('payment.order_line', 'select,insert');
select kernel.tenant_table('payment.payment', 'select,insert,update');
select kernel.tenant_table('payment.refund', 'select,insert,update');
select kernel.tenant_table('payment.account', 'select,insert');
select kernel.tenant_table('payment.entry', 'select,insert');
select kernel.tenant_table('payment.doubt', 'select,insert');
