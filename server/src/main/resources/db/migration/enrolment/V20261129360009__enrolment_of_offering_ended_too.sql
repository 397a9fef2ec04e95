-- Who had a place in a class at any time, and who is expected in it on a day, was looked for among all places of the school.
drop index enrolment.enrolment_of_offering;
create index enrolment_of_offering on enrolment.enrolment (school_id, offering, id);
