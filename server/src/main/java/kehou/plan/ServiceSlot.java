package kehou.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When a resource comes: on a weekday (1 is Monday), from one time to another, between two days, both included.
 */
public record ServiceSlot(
        @Min(1) @Max(7) int weekday,
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay) {
    boolean reversed() {
        return !from.isBefore(to) || lastDay.isBefore(firstDay);
    }
}
