-- In which building a young grade is at home, as the school says it.
alter table timetable.weight_setting add column homes jsonb not null default '[]';
