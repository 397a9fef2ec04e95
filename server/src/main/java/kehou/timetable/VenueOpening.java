package kehou.timetable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * When a venue is open to the service this term, and for which grades (SH-4.2).
 *
 * @param weekdays 1 is Monday
 * @param reason why children are in a venue that suits badly; empty for one that suits
 */
public record VenueOpening(
        Id id,
        Venue.Id venue,
        List<Integer> weekdays,
        LocalTime from,
        LocalTime to,
        List<Integer> grades,
        String reason,
        int version) {
    /** The id of an opening. */
    public record Id(long value) implements RowId {}

    /** The plan is another from now on. */
    public record Changed(int school, Id opening) implements Event {}

    /** The school keeps the venue closed this term, or does so no more. */
    public record ClosureChanged(int school, Venue.Id venue, boolean closed) implements Event {}

    /**
     * An opening as a school writes it.
     *
     * @param version the version it was edited from; absent for a new one
     */
    public record VenueOpeningDraft(
            Venue.@NotNull Id venue,
            @NotEmpty @Size(max = 7) List<@Min(1) @Max(7) Integer> weekdays,
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            @NotEmpty @Size(max = 9) List<@Min(1) @Max(9) Integer> grades,
            @Nullable @Size(max = 200) String reason,
            @Nullable Integer version) {

        VenueOpening as(Id id, int number) {
            return new VenueOpening(
                    id,
                    venue,
                    weekdays.stream().distinct().sorted().toList(),
                    from,
                    to,
                    grades.stream().distinct().sorted().toList(),
                    reason == null ? "" : reason.strip(),
                    number);
        }
    }

    /** Why a venue stays closed. */
    public record VenueClosing(
            @NotBlank @Size(min = 2, max = 200) String reason) {}

    /**
     * A venue in the plan.
     *
     * @param suits children may be there without a reason written down
     * @param closedFor why it stays closed; null where nobody said so
     */
    public record OpeningLine(
            Venue venue,
            boolean suits,
            List<VenueOpening> openings,
            @Nullable String closedFor) {
        /** Neither open nor closed for a reason. */
        boolean undecided() {
            return suits && openings.isEmpty() && closedFor == null;
        }
    }
}
