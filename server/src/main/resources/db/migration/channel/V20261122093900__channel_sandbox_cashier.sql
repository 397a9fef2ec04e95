-- The memory of the sandbox payment provider: it stands outside, so it knows no schools and has its own truth.
create schema if not exists channel;
grant usage on schema channel to kehou_app;

create table channel.sandbox_trade (
    out_trade_no text primary key,
    state text not null check (state in ('PAID', 'CLOSED')),
    fen bigint not null check (fen >= 0),
    provider_number text not null unique,
    at timestamptz not null
);

create table channel.sandbox_refund (
    out_refund_no text primary key,
    out_trade_no text not null references channel.sandbox_trade (out_trade_no),
    fen bigint not null check (fen > 0),
    at timestamptz not null
);

grant select, insert, update on channel.sandbox_trade to kehou_app;
grant select, insert on channel.sandbox_refund to kehou_app;
