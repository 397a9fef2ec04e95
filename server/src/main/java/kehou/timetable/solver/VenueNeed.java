package kehou.timetable.solver;

import java.util.List;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson needs of its venue.
 *
 * @param kinds any of these; none named means any
 * @param use what the venue must be meant for
 * @param equipment all of these
 */
public record VenueNeed(List<Venue.Kind> kinds, Venue.@Nullable Use use, List<String> equipment) {
    /** Anything will do. */
    public static final VenueNeed ANY = new VenueNeed(List.of(), null, List.of());
}
