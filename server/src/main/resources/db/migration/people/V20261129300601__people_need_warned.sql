-- That an approval runs out soon is said once.
alter table people.need_claim add column warned_at timestamptz check (warned_at is null or second_by is not null);
