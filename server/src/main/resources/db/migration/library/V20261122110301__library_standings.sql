-- What is admitted may be suspended or withdrawn, an open submission may be taken back, providers are admitted too.
alter table library.course drop constraint course_state_check;
alter table library.course add constraint course_state_check
    check (state in ('DRAFT', 'SUBMITTED', 'ADMITTED', 'RETURNED', 'REFUSED', 'SUSPENDED', 'WITHDRAWN'));
alter table library.admission drop constraint admission_subject_check;
alter table library.admission add constraint admission_subject_check check (subject in ('COURSE', 'INSTRUCTOR', 'PROVIDER'));
alter table library.admission drop constraint admission_state_check;
alter table library.admission add constraint admission_state_check
    check (state in ('SUBMITTED', 'ADMITTED', 'RETURNED', 'REFUSED', 'WITHDRAWN'));
-- Which way it came (NP-3.4), and a keyed index of the person it is about, so that one submitted twice is seen.
alter table library.admission add column route text not null default 'SCHOOL' check (route in ('SCHOOL', 'SOCIAL'));
alter table library.admission add column identity bytea check (length(identity) between 8 and 64);
create index admission_by_identity on library.admission (area_id, identity) where identity is not null;
