package kehou.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.payment.Order;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * A single day on which a child comes (弹性预约, SH-2.1).
 *
 * @param offering the class, or the homework room that takes the child; null for base care without a room of its own
 * @param late booked after the day's cut-off: base care all the same
 * @param feeFen what the day cost when it was booked; base care costs nothing
 * @param order what is to be paid for it; none where it costs nothing
 * @param holdUntil of a day that costs something: until then it waits for the payment
 * @param paid the money came
 * @param backFen what was promised back of it when it ended
 */
public record DropIn(
        Id id,
        Pupil.Id pupil,
        LocalDate date,
        Kind kind,
        Offering.@Nullable Id offering,
        boolean late,
        long feeFen,
        Order.@Nullable Id order,
        @Nullable Instant holdUntil,
        boolean paid,
        long backFen,
        State state,
        Instant bookedAt) {
    /** The id of a booking. */
    public record Id(long value) implements RowId {}

    /** Base care, which is never full, or a free seat of a class. */
    public enum Kind {
        CARE,
        SEAT
    }

    /** It waits for its payment, the child comes, it does not any more, or it was not paid in time. */
    public enum State {
        HELD,
        BOOKED,
        CANCELLED,
        LAPSED;

        boolean live() {
            return this == HELD || this == BOOKED;
        }
    }

    /** Why a child does not come after all. */
    enum End {
        FAMILY,
        SCHOOL,
        /** The child left the school. */
        LEFT,
        CLOSURE,
        /** The lesson of that day was cancelled. */
        SESSION,
        /** The class ended; the child comes to base care. */
        CLASS_ENDED,
        /** A place of the term has that hour. */
        PLACE
    }

    /** A child comes on that day. */
    public record Booked(int school, Id dropIn, LocalDate date, Kind kind, boolean late) implements Event {}

    /** A seat of that day is kept for a child until it is paid. */
    public record Held(int school, Id dropIn, LocalDate date, long feeFen) implements Event {}

    /** It was not paid in time, or its class may not go on. */
    public record Lapsed(int school, Id dropIn, LocalDate date) implements Event {}

    /** Its class does not meet on that day any more: it comes to base care. */
    public record ToCare(int school, Id booking, Pupil.Id pupil, LocalDate date) implements Event {}

    /** The school took back a day that was paid for: all of it goes back. */
    public record PaidBack(int school, Id booking, Pupil.Id pupil, LocalDate date, long fen) implements Event {}

    /** The child has a place of the term at that hour: the day ended, and so much of it goes back. */
    public record GivenWay(int school, Id booking, Pupil.Id pupil, LocalDate date, long fen) implements Event {}

    /** It does not come any more. */
    public record Cancelled(int school, Id dropIn, LocalDate date) implements Event {}

    /** The school takes other numbers of children of a single day into a class; none closes it. */
    public record Opened(int school, Offering.Id offering, int seats) implements Event {}

    /** Families decide until another time of the day. */
    public record CutoffSet(int school, int version) implements Event {}

    /** A seat of a class for which a family has paid. */
    boolean sold() {
        return kind == Kind.SEAT && paid;
    }

    DropIn cancelled(long back) {
        return new DropIn(
                id, pupil, date, kind, offering, late, feeFen, order, holdUntil, paid, back, State.CANCELLED, bookedAt);
    }
}
