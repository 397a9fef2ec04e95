package kehou.timetable;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a school's schedule as it was filed with its authority (JB-1.3), and what came back.
 *
 * @param cells how many the version holds
 * @param receipt the authority's number for it, once received
 * @param remark what the authority said; never empty for one that it returned
 */
public record ScheduleFiling(
        Id id,
        int school,
        String schoolName,
        int authority,
        ServiceSchedule.Id schedule,
        int version,
        int cells,
        State state,
        Instant filedAt,
        @Nullable Instant answeredAt,
        @Nullable String receipt,
        String remark) {
    /** The id of a filing. */
    public record Id(long value) implements RowId {}

    /** It waits, was received, or came back. */
    public enum State {
        FILED,
        RECEIVED,
        RETURNED
    }

    /** A version was filed with the authority. */
    public record Filed(int school, Id filing, int authority) implements Event {}

    /** The authority answered. */
    public record Answered(int school, Id filing, int authority, State state) implements Event {}
}
