-- Grows by thousands of rows a second in a rush.
select kernel.sample_little('enrolment.enrolment');
select kernel.sample_little('enrolment.seat_change');
