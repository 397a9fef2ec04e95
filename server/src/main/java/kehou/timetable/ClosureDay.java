package kehou.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of a closure at one school.
 *
 * @param sessions that did not take place
 * @param madeUp how many of them are held on another day, {@code on} the first such
 */
public record ClosureDay(
        LocalDate date, int sessions, int madeUp, @Nullable LocalDate on) {}
