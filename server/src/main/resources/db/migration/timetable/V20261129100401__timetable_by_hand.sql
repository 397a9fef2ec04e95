-- A board without a search: the week as it stands, to be moved by hand.
alter table timetable.solve_run
    drop constraint solve_run_kind_check,
    add constraint solve_run_kind_check check (kind in ('PLAN', 'REPAIR', 'HAND'));

-- How much a school cares for each wish of its timetable.
create table timetable.weight_setting (
    school_id int primary key,
    weights jsonb not null,
    version int not null,
    set_at timestamptz not null,
    set_by bigint not null
);
select kernel.tenant_table('timetable.weight_setting', 'select,insert,update');
