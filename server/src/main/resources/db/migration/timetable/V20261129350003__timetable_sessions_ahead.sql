-- What lies ahead of a class is read at every choice of it; with these columns the index answers alone.
drop index timetable.session_offering_day;
create unique index session_offering_day on timetable.session (school_id, offering_id, held_on) include (state, instructor_id);
