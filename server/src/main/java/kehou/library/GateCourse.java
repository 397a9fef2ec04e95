package kehou.library;

/** What the gate asks of a course. */
record GateCourse(Course.Id id, Standing state) {}
