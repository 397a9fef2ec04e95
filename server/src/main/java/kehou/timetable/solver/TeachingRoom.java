package kehou.timetable.solver;

import java.util.List;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A venue as the timetable sees it.
 *
 * @param building blank if unknown
 * @param floor 1 is the ground floor; null if unknown
 * @param uses what may be held there; none named means anything
 * @param closed weekdays on which it cannot be used
 */
public record TeachingRoom(
        long id,
        String name,
        long campus,
        String building,
        @Nullable Integer floor,
        Venue.Kind kind,
        int capacity,
        List<Venue.Use> uses,
        List<String> equipment,
        List<ClosedDay> closed) {
    /** Whether it is known to lie in another building. */
    boolean apartFrom(TeachingRoom other) {
        return campus != other.campus
                || !building.isBlank() && !other.building.isBlank() && !building.equals(other.building);
    }

    /** Stairs between it and the ground, in floors; none if unknown. */
    int climb() {
        return floor == null ? 0 : floor > 0 ? floor - 1 : -floor;
    }

    /** Why it cannot be used that weekday, in a person's words. */
    public record ClosedDay(int weekday, String reason) {}
}
