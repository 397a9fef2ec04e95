package kehou.timetable.solver;

import java.util.List;

/**
 * A rule that a timetable breaks.
 *
 * @param lessons ids of the lessons concerned
 * @param about the id of the venue, person, class or campus, the number of the grade, or 0
 * @param weekday the day concerned, or 0
 */
public record TimetableClash(TimetableRule rule, List<Integer> lessons, long about, int weekday) {}
