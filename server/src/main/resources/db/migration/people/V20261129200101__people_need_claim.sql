-- A family asks that a need of its child counts. Groups, words and reasons are sealed under the child's key; words and
-- files go once it is over. Two persons agree, neither of them who entered it.
create table people.need_claim (
  school_id int not null,
  id bigint not null,
  pupil bigint not null,
  needs bytea not null,
  words bytea,
  files bigint[] not null,
  side text not null check (side in ('FAMILY', 'SCHOOL')),
  entered_by bigint not null,
  entered_at timestamptz not null,
  state text not null check (state in ('WAITING', 'HALF_APPROVED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
  first_by bigint,
  first_at timestamptz,
  second_by bigint,
  second_at timestamptz,
  -- the last day on which it counts
  valid_until date,
  reason bytea,
  ended_by bigint,
  ended_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, pupil) references people.pupil (school_id, id),
  check (first_by <> entered_by and second_by <> entered_by and first_by <> second_by),
  check ((first_by is null) = (first_at is null) and (second_by is null) = (second_at is null)),
  check (second_by is null or first_by is not null),
  check ((second_by is null) = (valid_until is null)),
  check (state <> 'WAITING' or first_by is null),
  check (state <> 'HALF_APPROVED' or (first_by is not null and second_by is null)),
  check (state not in ('APPROVED', 'EXPIRED') or second_by is not null),
  check ((state in ('REFUSED', 'WITHDRAWN', 'EXPIRED')) = (ended_at is not null)),
  check ((words is null) = (ended_at is not null)),
  check (ended_at is null or cardinality(files) = 0),
  check ((state = 'REFUSED') = (reason is not null))
);
create unique index need_claim_open on people.need_claim (school_id, pupil) where state in ('WAITING', 'HALF_APPROVED');
create index need_claim_of_pupil on people.need_claim (school_id, pupil);
create index need_claim_over on people.need_claim (school_id, valid_until) where state = 'APPROVED';
select kernel.tenant_table('people.need_claim', 'select, insert, update');

-- How many children of a school have a need that counts, as last counted. Few are shown to no authority.
create table people.need_count (
  school_id int not null,
  area_id int not null,
  need text not null,
  children int not null check (children > 0),
  counted_at timestamptz not null,
  primary key (school_id, need)
);
create index need_count_area on people.need_count (area_id);
select kernel.area_table('people.need_count');
