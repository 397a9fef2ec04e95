package kehou.library;

import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the pool gives classes at this school from a day until a day. It opens no class: what the gate asks of
 * the dossier and the clearance is asked all the same (BX-10).
 *
 * @param instructor her row in the school's library, which stands on {@code dossier}
 * @param endedOn the day it was ended before its time, or ran out
 */
public record Engagement(
        Id id,
        PoolEntry.Id entry,
        PoolInvitation.Id invitation,
        Instructor.Id dossier,
        Instructor.Id instructor,
        String schoolName,
        String name,
        String topic,
        LocalDate from,
        LocalDate until,
        Instant beganAt,
        @Nullable LocalDate endedOn,
        @Nullable Side endedBy,
        String reason) {
    /** The id of an engagement, of the school. */
    public record Id(long value) implements RowId {}

    /** Who ended it. */
    public enum Side {
        SCHOOL,
        PERSON,
        TIME
    }

    /** It began with an accepted invitation. */
    public record Begun(int school, Id engagement, Instructor.Id instructor) implements Event {}

    /** It is over; {@code account} is the person's. */
    public record Ended(int school, Id engagement, Side by, long account) implements Event {}
}
