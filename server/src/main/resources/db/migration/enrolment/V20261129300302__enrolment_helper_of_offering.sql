-- Authorities look at what helpers entered for one class.
create index helper_entry_of_offering on enrolment.helper_entry (school_id, offering, id);
