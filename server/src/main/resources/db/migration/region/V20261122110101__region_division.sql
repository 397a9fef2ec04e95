-- The division code (GB/T 2260) that decides which rule packs bind an organisation; without one, its parent's holds.
alter table region.organisation add column division text check (division ~ '^[1-9][0-9]{5}$');
