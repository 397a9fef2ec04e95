package kehou.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A slot as a school writes it.
 *
 * @param weekday 1 is Monday
 * @param weeks every week if absent
 * @param date if given, it meets on this day only, and weekday and weeks follow from it
 */
public record OfferingSlotDraft(
        @Min(1) @Max(7) int weekday,
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        @NotNull Venue.Id venue,
        @Nullable Weeks weeks,
        @Nullable LocalDate date) {

    /** One that meets week after week. */
    public static OfferingSlotDraft weekly(
            int weekday, LocalTime from, LocalTime to, Venue.Id venue, @Nullable Weeks weeks) {
        return new OfferingSlotDraft(weekday, from, to, venue, weeks, null);
    }

    OfferingSlot at(Venue place, Term term) {
        return date == null
                ? OfferingSlot.weekly(weekday, from, to, venue, place.name(), weeks == null ? Weeks.EVERY : weeks)
                : new OfferingSlot(
                        date.getDayOfWeek().getValue(), from, to, venue, place.name(), Weeks.of(term.week(date)), date);
    }
}
