-- A published change round says on which day a class ends: nobody chooses it since, and it meets until then.
alter table plan.offering
    add column ends_on date,
    add constraint offering_ending check (ends_on is null or state <> 'DRAFT');
update plan.offering o set ends_on = r.effective_on
from plan.change_line l
join plan.change_round r on r.school_id = l.school_id and r.id = l.round and r.published_at is not null
where l.school_id = o.school_id and l.offering = o.id and l.kind = 'ENDED' and l.acted_at is null
  and o.state = 'PUBLISHED';
