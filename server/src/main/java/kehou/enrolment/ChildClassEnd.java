package kehou.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import org.jspecify.annotations.Nullable;

/**
 * A class of a child that ended, and what became of its place.
 *
 * @param into the class in which it has a place instead, with its name and times
 * @param unfit why it has none, where the class was merged
 * @param placed the place there; {@code declined} once the family gave it up
 * @param answerBy the last day on which the family may decline and gets {@code carriedFen} back
 * @param refundFen what went back at once, in fen
 */
public record ChildClassEnd(
        ClassEnd.Id id,
        Offering.Id offering,
        String courseName,
        LocalDate from,
        String reason,
        Offering.@Nullable Id into,
        @Nullable String intoName,
        @Nullable String intoTeacher,
        List<OfferingSlot> intoSlots,
        ClassEnd.@Nullable Unfit unfit,
        Enrolment.@Nullable Id placed,
        boolean declined,
        @Nullable LocalDate answerBy,
        long refundFen,
        long carriedFen,
        Instant madeAt) {
    public ChildClassEnd {
        intoSlots = List.copyOf(intoSlots);
    }
}
