package kehou.enrolment;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * A pupil on the waitlist of an offering.
 *
 * @param number in the order of arrival, never given twice
 * @param toldAt when the offer had reached the family
 * @param answerBy until then an offered seat is kept; null until the family was told
 * @param enrolment the place that came of it
 * @param offerNumber which of the offering's offers it was
 * @param offerRule what that offer went by
 */
public record Waiting(
        Id id,
        Offering.Id offering,
        Pupil.Id pupil,
        int number,
        State state,
        Instant joinedAt,
        @Nullable Instant offeredAt,
        @Nullable Instant toldAt,
        @Nullable Instant answerBy,
        @Nullable Instant endedAt,
        Enrolment.@Nullable Id enrolment,
        @Nullable Integer offerNumber,
        @Nullable OfferRule offerRule) {
    /** The id of a place in a waitlist. */
    public record Id(long value) implements RowId {}

    /** OFFERED: a seat is kept for the pupil. PLACED: it was taken. ENDED: the term or the class is over, or the pupil gone. */
    public enum State {
        WAITING,
        OFFERED,
        PLACED,
        DECLINED,
        EXPIRED,
        LEFT,
        ENDED;

        boolean live() {
            return this == WAITING || this == OFFERED;
        }
    }

    /** ARRIVAL: to the first in line. LOT: by lot among all in line, which every so many seats go by. */
    public enum OfferRule {
        ARRIVAL,
        LOT
    }

    /** A pupil waits from now on. */
    public record Joined(int school, Id waiting, Offering.Id offering, Pupil.Id pupil, int number) implements Event {}

    /** A seat came free and is kept for the pupil. */
    public record Offered(int school, Id waiting, Offering.Id offering, Pupil.Id pupil, int number) implements Event {}

    /** The class that the pupil waited for is announced to end. */
    public record InVain(int school, Id waiting, Offering.Id offering, Pupil.Id pupil) implements Event {}

    /** The class goes on after all, and the pupil waits again as before. */
    public record Resumed(int school, Id waiting, Offering.Id offering, Pupil.Id pupil, int number) implements Event {}

    /** The waiting is over, for this reason. */
    public record Closed(int school, Id waiting, Offering.Id offering, Pupil.Id pupil, int number, State state)
            implements Event {}
}
