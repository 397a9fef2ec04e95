-- Lists of venues come in as rosters do; the venues themselves are region's.
alter table people.roster_import drop constraint roster_import_kind_check;
alter table people.roster_import add check (kind in ('PUPILS', 'STAFF', 'VENUES'));
alter table people.roster_row drop constraint roster_row_kind_check;
alter table people.roster_row add check (kind in ('PUPIL', 'GUARDIANSHIP', 'NEED', 'STAFF', 'VENUE'));
