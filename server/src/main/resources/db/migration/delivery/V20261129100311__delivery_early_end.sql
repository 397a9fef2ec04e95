-- A lesson that ends before its time; its children go to base care until then (JA-3).
create table delivery.early_end (
    school_id int not null,
    session_id bigint not null,
    ends_at time not null,
    reason text not null check (length(reason) between 1 and 200),
    account bigint not null,
    told_at timestamptz not null,
    primary key (school_id, session_id),
    foreign key (school_id, session_id) references timetable.session (school_id, id)
);
select kernel.tenant_table('delivery.early_end', 'select,insert');
