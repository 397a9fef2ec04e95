package kehou.timetable.solver;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever gives lessons or helps in them.
 *
 * @param mostMinutes the most a week; 0 sets no limit
 * @param barred weekdays on which this person is not cleared on every date
 */
public record TeachingPerson(long id, String name, int mostMinutes, List<AwayTime> away, List<BarredDay> barred) {
    /** Not there: the whole weekday, or from one time to another. */
    public record AwayTime(
            int weekday, @Nullable LocalTime from, @Nullable LocalTime to, String reason) {}
}
