package kehou.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * A class that ended within its term (change/after): cancelled, or merged into another one of its school.
 *
 * @param into the class that took the children who fit; none where it was cancelled
 * @param from from that day on it does not meet
 * @param answerBy the last day on which a family may decline {@code into} and gets all that was brought along
 * @param sessions that do not take place
 * @param moved children who have a place in {@code into}; {@code declined} of them, their families gave it up since
 * @param ended children whose place ended with the class
 * @param refundFen what went back to families at once, in fen
 */
public record ClassEnd(
        Id id,
        Offering.Id offering,
        String courseName,
        Offering.@Nullable Id into,
        @Nullable String intoName,
        LocalDate from,
        @Nullable LocalDate answerBy,
        String reason,
        int sessions,
        int moved,
        int declined,
        int ended,
        long refundFen,
        Instant madeAt) {
    /** The id of a class's end. */
    public record Id(long value) implements RowId {}

    /** Why a child of it has no place in the other class; UNPAID: it had not paid for its own, GONE: it left school. */
    public enum Unfit {
        UNPAID,
        GONE,
        HAS_PLACE,
        GRADE,
        HOME_CLASS,
        CLASH,
        FULL
    }

    /** It ends: so many children moved, so many places ended, so much goes back in fen. */
    public record Made(
            int school,
            Id end,
            Offering.Id offering,
            Offering.@Nullable Id into,
            LocalDate from,
            int moved,
            int ended,
            long refundFen)
            implements Event {}
}
