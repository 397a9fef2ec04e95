package kehou.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A slot as a school writes it.
 *
 * @param weekday 1 is Monday
 * @param weeks every week if absent
 */
public record OfferingSlotDraft(
        @Min(1) @Max(7) int weekday,
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        @NotNull Venue.Id venue,
        @Nullable Weeks weeks) {

    OfferingSlot at(Venue place) {
        return new OfferingSlot(weekday, from, to, venue, place.name(), weeks == null ? Weeks.EVERY : weeks);
    }
}
