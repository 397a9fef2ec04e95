package kehou.timetable.solver;

/** The place a lesson was given. */
public record TimetablePlacement(int lesson, TimetableSlot slot) {}
