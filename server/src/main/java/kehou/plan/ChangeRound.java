package kehou.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;

/**
 * A change in the middle of a term (调课一轮, SH-3.1): what is added, changed or ends from a day on, and why. Published it is
 * never changed, and families of the grades that it touches have heard of it; until its day it may be taken back.
 *
 * @param reason in words for the families
 * @param poll the closed poll that it rests on, if it rests on one
 * @param effectiveOn from which day
 * @param withdrawnAt taken back then: nothing of it happens
 * @param withdrawnWhy in words for the families
 */
public record ChangeRound(
        Id id,
        Term.Id term,
        String title,
        String reason,
        InterestPoll.@Nullable Id poll,
        LocalDate effectiveOn,
        List<ChangeLine> lines,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnWhy,
        int version) {
    /** The id of a round. */
    public record Id(long value) implements RowId {}

    /** What happens to a class. */
    public enum Kind {
        ADDED,
        CHANGED,
        ENDED
    }

    /**
     * One class of it.
     *
     * @param grades for whom the class is
     * @param note what is different, in words for the families; may be empty
     * @param outcome what came of it on its day; none before
     * @param failed the code of the refusal, where it could not be done
     */
    public record ChangeLine(
            Offering.Id offering,
            String courseName,
            String instructorName,
            List<Integer> grades,
            List<OfferingSlot> slots,
            Kind kind,
            String note,
            @Nullable Outcome outcome,
            @Nullable String failed) {}

    /** What came of a line on its day. NOTHING: there was nothing to do any more, or a person does it. */
    public enum Outcome {
        DONE,
        NOTHING,
        FAILED
    }

    /** A line took effect on its day. */
    public record Acted(int school, Id round, Offering.Id offering, Kind kind, Outcome outcome) implements Event {}

    /** A school prepares one. */
    public record Drafted(int school, Id round) implements Event {}

    /** It is public; families hear of it. */
    public record Published(int school, Id round) implements Event {}

    /** It was taken back before its day; families hear of that. */
    public record Withdrawn(int school, Id round) implements Event {}
}
