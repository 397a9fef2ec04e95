package kehou.timetable.solver;

import java.util.List;
import kehou.region.Venue;

/**
 * A venue as the timetable sees it.
 *
 * @param building blank if unknown; the campus counts then
 * @param uses what may be held there; none named means anything
 * @param closed weekdays on which it cannot be used
 */
public record TeachingRoom(
        long id,
        String name,
        long campus,
        String building,
        Venue.Kind kind,
        int capacity,
        List<Venue.Use> uses,
        List<String> equipment,
        List<ClosedDay> closed) {
    /** Why it cannot be used that weekday, in a person's words. */
    public record ClosedDay(int weekday, String reason) {}
}
