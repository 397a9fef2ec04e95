package kehou.plan;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A venue, an instructor or a course of one school that another may use, with its owner's consent (SH-5.2).
 *
 * @param borrower number of the school that asked
 * @param wish what it asked for, in its words
 * @param resource the owner's row it was granted
 * @param terms what the owner said: when and under what conditions, or why not
 * @param borrowed the borrower's own row that came of it: its pick or its venue
 * @param endedBy number of the school that ended it
 */
public record ResourceShare(
        Id id,
        int borrower,
        String borrowerName,
        int owner,
        String ownerName,
        Kind kind,
        String wish,
        State state,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Long resource,
        String resourceName,
        String terms,
        @Nullable Long borrowed,
        @Nullable Instant endedAt,
        @Nullable Integer endedBy,
        String endReason) {
    /** The id of a share. */
    public record Id(long value) implements RowId {}

    /** What is shared. */
    public enum Kind {
        VENUE,
        INSTRUCTOR,
        COURSE
    }

    /** Asked for, granted or refused by the owner, ended by either. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED,
        ENDED
    }

    /** A school asked {@code owner}. */
    public record Asked(int school, Id share, int owner) implements Event {}

    /** The owner consented. */
    public record Granted(int school, Id share, int owner) implements Event {}

    /** The owner refused. */
    public record Declined(int school, Id share, int owner) implements Event {}

    /** One of the two ended it. */
    public record Ended(int school, Id share, int by) implements Event {}
}
