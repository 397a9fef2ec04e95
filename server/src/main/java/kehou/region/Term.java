package kehou.region;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kehou.kernel.Event;
import kehou.kernel.RowId;

/** A term of the city, both days included. Terms never overlap. */
public record Term(Id id, String name, LocalDate firstDay, LocalDate lastDay) {
    public record Id(long value) implements RowId {}

    /** The city set a term. */
    public record Opened(int school, long term) implements Event {}

    /** A term to be set. */
    public record NewTerm(
            @NotBlank @Size(min = 2, max = 40) String name,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {}

    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
