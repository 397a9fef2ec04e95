package kehou.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What becomes of a class whose provider was removed.
 *
 * @param successor who takes it over; empty if it runs out
 * @param closed it is settled
 */
public record WindDownArrangement(
        @NotNull LocalDate until,
        @NotNull @Size(max = 60) String successor,
        boolean closed,
        @Positive int version) {}
