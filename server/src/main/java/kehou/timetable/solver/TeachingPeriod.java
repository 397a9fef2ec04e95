package kehou.timetable.solver;

import java.time.LocalTime;

/**
 * A period of one kind of service. A lesson begins with its period and may end before it does.
 *
 * @param kind the kind of service
 */
public record TeachingPeriod(String kind, int weekday, LocalTime from, LocalTime to) {}
