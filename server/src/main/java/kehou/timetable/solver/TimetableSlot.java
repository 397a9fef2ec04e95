package kehou.timetable.solver;

import java.time.LocalTime;

/** A place in the week: when and in which venue. Beijing time; weekday 1 is Monday. */
public record TimetableSlot(int weekday, LocalTime from, LocalTime to, long venue) {}
