package kehou.timetable.solver;

import java.time.LocalDate;

/**
 * A weekday that is out of the question because of one of its dates.
 *
 * @param day the first date that fails
 * @param code the code of the refusal
 */
public record BarredDay(int weekday, LocalDate day, String code) {}
