package kehou.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import kehou.kernel.Event;

/**
 * When people go home from work there, as the nearest place that set it says (JA-3).
 *
 * @param place whose word it is
 */
public record OffWork(int place, String placeName, LocalTime at) {

    /** What a place says. */
    public record OffWorkTime(@NotNull LocalTime at) {}

    /** A place set it. */
    public record Decided(int school, LocalTime at) implements Event {}
}
