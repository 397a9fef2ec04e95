package kehou.library;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.people.StaffMember;
import org.jspecify.annotations.Nullable;

/** A teacher's course before the school's own committee (NC-5): who sat, how they voted, what was said. */
public record SchoolReview(
        Id id,
        Course.Id course,
        String courseName,
        State state,
        Instant openedAt,
        List<CommitteeVote> votes,
        String reason,
        @Nullable Instant decidedAt) {
    /** The id of a school's review. */
    public record Id(long value) implements RowId {}

    /** How it ended. */
    public enum State {
        OPEN,
        SUPPORTED,
        RETURNED,
        REFUSED
    }

    /** One member of the committee and how they voted. */
    public record CommitteeVote(StaffMember.Id member, String name, boolean inFavour) {}

    /** A teacher applied. */
    public record Opened(int school, Id review) implements Event {}

    /** The committee has spoken. */
    public record Closed(int school, Id review, State state) implements Event {}
}
