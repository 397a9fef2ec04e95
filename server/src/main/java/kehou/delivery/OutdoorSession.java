package kehou.delivery;

import java.time.LocalTime;
import java.util.List;
import kehou.library.ActivityCategory;
import kehou.region.Venue;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;

/**
 * A planned session that the weather concerns: one that lies outdoors, or that went indoors for the day.
 *
 * @param expected pupils with a seat
 * @param proposed where it could go: its stand-by venue if that is free and large enough, otherwise the smallest that
 *     is; null where nothing is free, and for one that is indoors already
 * @param free venues that are open, indoors, large enough and free at its time
 * @param moved where it was planned, once it went indoors
 */
public record OutdoorSession(
        Session.Id session,
        String courseName,
        ActivityCategory category,
        LocalTime from,
        LocalTime to,
        Venue.Id venue,
        String venueName,
        int expected,
        Venue.@Nullable Id proposed,
        List<FreeVenue> free,
        @Nullable VenueMove moved) {
    /** A venue that could take it. */
    public record FreeVenue(Venue.Id id, String name, int capacity) {}
}
