-- Every place changes a seat, and nothing that planning wants to know of the table: read by its keys, as many rows as
-- there are classes. By itself it would be counted anew every five seconds of a rush.
alter table enrolment.seat set (autovacuum_analyze_threshold = 100000);
