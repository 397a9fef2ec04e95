package kehou.library;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A library as a school or a district reported it to the authority above (NP-3.2), and what came back.
 *
 * @param courses how many it held when it was filed
 * @param venues of a school, open when it was filed
 * @param receipt the authority's number for it, once received
 * @param remark what the authority said; never empty for one that it returned
 */
public record Filing(
        Id id,
        int filer,
        String filerName,
        int authority,
        State state,
        String note,
        int courses,
        @Nullable Integer venues,
        Instant filedAt,
        @Nullable Instant answeredAt,
        @Nullable String receipt,
        String remark) {
    /** The id of a filing. */
    public record Id(long value) implements RowId {}

    /** It waits, was received, or came back to be filed anew. */
    public enum State {
        FILED,
        RECEIVED,
        RETURNED
    }

    /** A library was filed with its authority. */
    public record Filed(int school, Id filing, int authority) implements Event {}

    /** The authority answered. */
    public record Answered(int school, Id filing, int authority, State state) implements Event {}
}
