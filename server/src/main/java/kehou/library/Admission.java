package kehou.library;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A course, an instructor or a provider on its way through an authority.
 *
 * @param reason what the authority told the school; empty while undecided
 */
public record Admission(
        Id id,
        Subject subject,
        long subjectId,
        Route route,
        String title,
        int school,
        String schoolName,
        Instant submittedAt,
        Standing state,
        @Nullable Instant decidedAt,
        String reason) {
    /** The id of an admission. */
    public record Id(long value) implements RowId {}

    /** What is submitted. */
    public enum Subject {
        COURSE,
        INSTRUCTOR,
        PROVIDER
    }

    /** Which way it comes: a school for its own staff, or a person or organisation from outside (NP-3.4). */
    public enum Route {
        SCHOOL,
        SOCIAL
    }

    /** What an authority may answer. */
    public enum Decision {
        ADMIT(Standing.ADMITTED),
        RETURN(Standing.RETURNED),
        REFUSE(Standing.REFUSED);

        private final Standing standing;

        Decision(Standing standing) {
            this.standing = standing;
        }

        Standing standing() {
            return standing;
        }
    }

    /** A school asked its authority. */
    public record Submitted(int school, Id admission, int authority) implements Event {}

    /** The authority answered. */
    public record Decided(int school, Id admission, int authority, Standing standing) implements Event {}
}
