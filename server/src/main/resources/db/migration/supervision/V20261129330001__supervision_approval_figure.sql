-- What schools answer to places that families chose (KH-29), by term, for the authorities above: a refusal takes a place
-- away and must not become a way to choose the children. Counted with the school's standing; names no child.
create table supervision.approval_figure (
    school_id int not null,
    term_id bigint not null,
    area_id int not null,
    waiting int not null check (waiting >= 0),
    approved int not null check (approved >= 0),
    silent int not null check (silent >= 0),
    ended int not null check (ended >= 0),
    course_needs int not null check (course_needs >= 0),
    wrong_list int not null check (wrong_list >= 0),
    other int not null check (other >= 0),
    complaints int not null check (complaints >= 0),
    counted_at timestamptz not null,
    -- What a list is sorted by: the most refused first.
    few int not null generated always as (-(course_needs + wrong_list + other)) stored,
    primary key (school_id, term_id)
);
create index approval_figure_most on supervision.approval_figure (area_id, term_id, few, school_id);
select kernel.area_table('supervision.approval_figure');

-- A class is one of a term, and so is what helpers entered for it. Lines without a term are counted anew at once.
insert into supervision.due (school_id, day, since)
select distinct school_id, date '1970-01-01', min(counted_at) from supervision.helper_pressure group by school_id;
delete from supervision.helper_pressure;
alter table supervision.helper_pressure add term_id bigint not null;
drop index supervision.helper_pressure_worst;
create index helper_pressure_worst
    on supervision.helper_pressure (area_id, term_id, worst, own_choice, slow, offering_id);
