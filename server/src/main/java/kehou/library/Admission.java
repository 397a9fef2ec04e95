package kehou.library;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A course or an instructor on its way through the authority of its school.
 *
 * @param reason what the authority told the school; empty while undecided
 */
public record Admission(
        Id id,
        Subject subject,
        long subjectId,
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
        INSTRUCTOR
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
