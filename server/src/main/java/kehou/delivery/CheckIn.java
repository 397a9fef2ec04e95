package kehou.delivery;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.region.Distance;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;

/**
 * The instructor was there (签到). Of the position only its class is kept.
 *
 * @param onTime within the window: from half an hour before the session to ten minutes after its beginning
 * @param reason why it is an exception, where it is one
 */
public record CheckIn(
        Id id,
        Session.Id session,
        Instant at,
        Distance distance,
        boolean onTime,
        State state,
        @Nullable String reason,
        @Nullable Instant decidedAt) {
    public record Id(long value) implements RowId {}

    /** OK on its own, or an exception that the school decides on. */
    public enum State {
        OK,
        PENDING_APPROVAL,
        APPROVED,
        REJECTED
    }

    /** Somebody checked in. */
    public record Made(int school, CheckIn.Id checkIn, Session.Id session, State state) implements Event {}

    /** The school decided on an exception. */
    public record Decided(int school, CheckIn.Id checkIn, Session.Id session, boolean approved) implements Event {}
}
