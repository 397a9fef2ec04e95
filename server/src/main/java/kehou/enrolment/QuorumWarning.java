package kehou.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import org.jspecify.annotations.Nullable;

/**
 * A class with fewer pupils than its school wants (BX-3).
 *
 * @param pupils with a place, paid where it costs; {@code kept} more seats wait for a payment or an answer
 * @param next the day of its next session
 * @param closesAt when its window closes, or did
 */
public record QuorumWarning(
        Offering.Id offering,
        String courseName,
        String instructorName,
        List<OfferingSlot> slots,
        int quorum,
        int seats,
        int pupils,
        int kept,
        @Nullable LocalDate next,
        Instant closesAt,
        boolean open) {
    public QuorumWarning {
        slots = List.copyOf(slots);
    }
}
