-- A change round acts on its day, line by line, once: what came of each line.
alter table plan.change_line
    add column acted_at timestamptz,
    add column outcome text check (outcome in ('DONE', 'NOTHING', 'FAILED')),
    add column failed text,
    add constraint change_line_acted check ((acted_at is null) = (outcome is null)),
    add constraint change_line_failed check ((failed is not null) = (outcome is not distinct from 'FAILED'));
create index change_line_due on plan.change_line (school_id, round) where acted_at is null;
grant update on plan.change_line to kehou_app;
