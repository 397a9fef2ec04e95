-- How each school stands under each rule, as last counted: what authorities read as a table. No child, no class.
create table supervision.rule_standing (
    school_id int not null,
    area_id int not null,
    rule text not null,
    title text not null,
    outcome text not null check (outcome in ('MET', 'NOT_MET', 'UNDECIDED')),
    not_met int not null check (not_met >= 0),
    subjects int not null check (subjects >= not_met),
    position int not null,
    counted_at timestamptz not null,
    primary key (school_id, rule)
);
create index rule_standing_area on supervision.rule_standing (area_id);
select kernel.area_table('supervision.rule_standing');
