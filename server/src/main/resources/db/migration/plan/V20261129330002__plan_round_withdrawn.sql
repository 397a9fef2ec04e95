-- A published change round is taken back before its day, for a reason that families read: nothing of it happens (change/after).
alter table plan.change_round
    add withdrawn_at timestamptz,
    add withdrawn_by bigint,
    add withdrawn_why text check (length(withdrawn_why) between 1 and 200),
    add constraint round_withdrawn check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null)
        and (withdrawn_at is null or published_at is not null));
