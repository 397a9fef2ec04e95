-- A venue stays as long as an offering names it.
alter table plan.offering add foreign key (school_id, venue) references region.venue (school_id, id);
