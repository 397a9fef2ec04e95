package kehou.enrolment;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.payment.Order;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's place in an offering.
 *
 * @param order what is to be paid for it; none where it is free of charge
 * @param holdUntil for a held place: until then it waits for the payment
 */
public record Enrolment(
        Id id,
        Offering.Id offering,
        Pupil.Id pupil,
        State state,
        Order.@Nullable Id order,
        @Nullable Instant holdUntil,
        Instant chosenAt) {
    /** The id of an enrolment. */
    public record Id(long value) implements RowId {}

    /** Held and confirmed ones have a seat. */
    public enum State {
        HELD,
        CONFIRMED,
        WITHDRAWN,
        LAPSED;

        boolean live() {
            return this == HELD || this == CONFIRMED;
        }
    }

    /** Places given out together, in the order in which they were decided. */
    public record Given(int school, List<Line> places) implements Event {
        public Given {
            places = List.copyOf(places);
        }

        /** One of them, and by whose wish. */
        public record Line(Id enrolment, Offering.Id offering, Pupil.Id pupil, long account, State state) {}
    }

    /** A place that waited for its payment is the pupil's. */
    public record Confirmed(int school, Id enrolment, Offering.Id offering, Pupil.Id pupil) implements Event {}

    /** The family gave it up, its class ended, or the school did not agree to it. */
    public record Withdrawn(int school, Id enrolment, Offering.Id offering, Pupil.Id pupil) implements Event {}

    /** It was not paid in time. */
    public record Lapsed(int school, Id enrolment, Offering.Id offering, Pupil.Id pupil) implements Event {}
}
