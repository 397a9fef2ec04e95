package kehou.delivery;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the room (点名).
 *
 * @param version counts the changes; 0 before the roll was called
 * @param submitted false while everybody only counts as present by default
 */
public record Roll(
        Session.Id session,
        int version,
        int expected,
        int present,
        int absent,
        int leave,
        List<RollMark> marks,
        boolean submitted,
        @Nullable Instant calledAt) {
    /** The roll was called or corrected: one event, and so one audit row, however many pupils. */
    public record Called(int school, Session.Id session, int version, int expected, int present, int absent, int leave)
            implements Event {}
}
