package kehou.timetable;

/** How many schools were reminded just now. */
record ReminderCount(int schools) {}
