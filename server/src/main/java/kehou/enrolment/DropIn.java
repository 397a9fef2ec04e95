package kehou.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * A single day on which a child comes (弹性预约, SH-2.1).
 *
 * @param offering the class, or the homework room that takes the child; null for base care without a room of its own
 * @param late booked after the day's cut-off: base care all the same
 */
public record DropIn(
        Id id,
        Pupil.Id pupil,
        LocalDate date,
        Kind kind,
        Offering.@Nullable Id offering,
        boolean late,
        State state,
        Instant bookedAt) {
    /** The id of a booking. */
    public record Id(long value) implements RowId {}

    /** Base care, which is never full, or a free seat of a class. */
    public enum Kind {
        CARE,
        SEAT
    }

    /** The child comes, or it does not any more. */
    public enum State {
        BOOKED,
        CANCELLED
    }

    /** A child comes on that day. */
    public record Booked(int school, Id dropIn, LocalDate date, Kind kind, boolean late) implements Event {}

    /** Its class does not meet on that day any more: it comes to base care. */
    public record ToCare(int school, Id booking, Pupil.Id pupil, LocalDate date) implements Event {}

    /** It does not come any more. */
    public record Cancelled(int school, Id dropIn, LocalDate date) implements Event {}

    /** The school takes other numbers of children of a single day into a class; none closes it. */
    public record Opened(int school, Offering.Id offering, int seats) implements Event {}

    /** Families decide until another time of the day. */
    public record CutoffSet(int school, int version) implements Event {}

    DropIn cancelled() {
        return new DropIn(id, pupil, date, kind, offering, late, State.CANCELLED, bookedAt);
    }
}
