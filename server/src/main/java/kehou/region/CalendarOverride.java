package kehou.region;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kehou.kernel.Event;
import org.jspecify.annotations.Nullable;

/**
 * A place decides otherwise for a day.
 *
 * @param stage the stage it holds for; null for all
 */
public record CalendarOverride(
        int place, LocalDate day, @Nullable Stage stage, boolean service, String label) {

    /** What is to hold on a day. */
    public record CalendarDecision(
            @Nullable Stage stage,
            boolean service,
            @NotBlank @Size(max = 40) String label) {}

    /** A place decided otherwise for a day. */
    public record Decided(int school, LocalDate day, boolean service) implements Event {}

    boolean holdsFor(LocalDate date, @Nullable Stage asked) {
        return day.equals(date) && (stage == null || stage == asked);
    }
}
