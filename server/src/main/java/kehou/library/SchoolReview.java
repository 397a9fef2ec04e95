package kehou.library;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.PersonName;
import kehou.kernel.RowId;
import kehou.people.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's course before the school's own committee (NC-5): who sat, how they voted, what was said.
 *
 * @param courseState how far the course has come with its authority
 * @param applicant account of the teacher, with {@code applicantName} where the reader is the school
 */
public record SchoolReview(
        Id id,
        Course.Id course,
        String courseName,
        ActivityCategory category,
        Standing courseState,
        @Nullable Long applicant,
        @Nullable PersonName applicantName,
        State state,
        Instant openedAt,
        List<CommitteeVote> votes,
        String reason,
        @Nullable Instant decidedAt) {
    SchoolReview by(@Nullable PersonName name) {
        return new SchoolReview(
                id,
                course,
                courseName,
                category,
                courseState,
                applicant,
                name,
                state,
                openedAt,
                votes,
                reason,
                decidedAt);
    }

    SchoolReview withoutVotes() {
        return new SchoolReview(
                id,
                course,
                courseName,
                category,
                courseState,
                applicant,
                applicantName,
                state,
                openedAt,
                List.of(),
                reason,
                decidedAt);
    }

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
