-- What stands in a venue, and where its classes go when the weather is bad (SH-4.2).
create table region.equipment (
    school_id int not null,
    id bigint not null,
    venue bigint not null,
    name text not null check (length(name) between 1 and 40),
    count int not null check (count between 0 and 9999),
    note text not null default '' check (length(note) <= 200),
    version int not null default 1,
    primary key (school_id, id),
    unique (school_id, venue, name),
    foreign key (school_id, venue) references region.venue (school_id, id)
);
create table region.stand_by (
    school_id int not null,
    venue bigint not null,
    stand_by bigint not null,
    primary key (school_id, venue),
    foreign key (school_id, venue) references region.venue (school_id, id) on delete cascade,
    foreign key (school_id, stand_by) references region.venue (school_id, id) on delete cascade,
    check (venue <> stand_by)
);
select kernel.tenant_table('region.equipment', 'select,insert,update');
select kernel.tenant_table('region.stand_by', 'select,insert,update,delete');
