package kehou.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A school asks somebody of the pool to come.
 *
 * @param offered the weekdays she offered instead, where she asked for other days
 * @param round how often it was asked, the first time 1
 */
public record PoolInvitation(
        Id id,
        PoolEntry.Id entry,
        String schoolName,
        String entryName,
        String topic,
        List<Integer> weekdays,
        LocalTime from,
        LocalTime to,
        LocalDate firstDay,
        LocalDate lastDay,
        String message,
        LocalDate answerBy,
        State state,
        Instant invitedAt,
        @Nullable Instant answeredAt,
        String reply,
        List<Integer> offered,
        int round) {
    /** The id of an invitation, of the school that invites. */
    public record Id(long value) implements RowId {}

    /** Waits for an answer; she asked for other days; the rest is settled. */
    public enum State {
        OPEN,
        OTHER_DAYS,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }

    /** What the invited person says. */
    public enum Reply {
        ACCEPT,
        DECLINE,
        OTHER_DAYS
    }

    /** A school asked, or asked anew with other days; {@code account} is the invited person's. */
    public record Sent(int school, Id invitation, long account, int round) implements Event {}

    /** She answered. */
    public record Answered(int school, Id invitation, State state, int round) implements Event {}

    /** The school took it back, or it was closed because she left the pool. */
    public record Closed(int school, Id invitation, long account) implements Event {}

    /** Nobody answered by the day that was named. */
    public record Expired(int school, Id invitation) implements Event {}
}
