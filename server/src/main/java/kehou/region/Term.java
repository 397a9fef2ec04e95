package kehou.region;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import kehou.kernel.Event;
import kehou.kernel.RowId;

/** A term of the city, both days included. Terms never overlap. */
public record Term(Id id, String name, LocalDate firstDay, LocalDate lastDay) {
    private static final int DAYS_OF_A_WEEK = 7;

    public record Id(long value) implements RowId {}

    /** The city set a term. */
    public record Opened(int school, long term) implements Event {}

    /** A term to be set. */
    public record NewTerm(
            @NotBlank @Size(min = 2, max = 40) String name,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {}

    /** Which school week of the term that day is in, Monday to Sunday; 1 holds the first day. */
    public int week(LocalDate day) {
        LocalDate first = firstDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Math.floorDiv((int) ChronoUnit.DAYS.between(first, day), DAYS_OF_A_WEEK) + 1;
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
