package kehou.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.library.Instructor;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * A class goes out to a venue nearby (校外活动, SH-5.3): with a plan, people who escort it, and each family's signature.
 *
 * @param leader who answers for it on the way; {@code escorts} go along
 * @param content what is done there; {@code transport} how one gets there and back
 * @param safety what is done so that nothing happens; {@code emergency} what if something does
 * @param asked children of the class whose families were asked; {@code given} have signed
 * @param escortsNeeded people for those who may go, the leader counted, as the rule packs say
 * @param went children counted on leaving; {@code missing} of these not counted back yet
 */
public record Outing(
        Id id,
        Offering.Id offering,
        String title,
        String place,
        LocalDate day,
        LocalTime leaves,
        LocalTime returns,
        Instructor.Id leader,
        String leaderName,
        List<Instructor.Id> escorts,
        List<String> escortNames,
        String content,
        String transport,
        String safety,
        String emergency,
        State state,
        @Nullable String cancelledFor,
        @Nullable Instant leftAt,
        @Nullable Instant backAt,
        int asked,
        int given,
        int refused,
        int escortsNeeded,
        int went,
        int missing) {
    /** The id of an outing. */
    public record Id(long value) implements RowId {}

    /** Planned, out, everybody back, or called off before it left. */
    public enum State {
        PLANNED,
        OUT,
        BACK,
        CANCELLED
    }

    /** What a family said. */
    public enum Consent {
        ASKED,
        GIVEN,
        REFUSED
    }

    /** Families were asked. */
    public record Planned(int school, Id outing) implements Event {}

    /** A family signed for or against it. */
    public record Signed(int school, Id outing, Pupil.Id pupil, Consent consent) implements Event {}

    /** It left with so many children. */
    public record Left(int school, Id outing, int pupils) implements Event {}

    /** On the way back so many children were not counted. */
    public record Missed(int school, Id outing, int missing) implements Event {}

    /** Everybody is back. */
    public record Returned(int school, Id outing, int pupils) implements Event {}

    /** It was called off before it left. */
    public record CalledOff(int school, Id outing) implements Event {}
}
