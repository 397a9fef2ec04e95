package kehou.enrolment;

import java.time.Instant;
import java.util.List;
import kehou.library.ActivityCategory;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import org.jspecify.annotations.Nullable;

/**
 * A draw as it stands for a child.
 *
 * @param siblings other children of the caller at the school, with whom the child may share a lottery number
 * @param owed how many steps ahead the child stands from terms before; once drawn, how many in the next term
 * @param appeal what the family asked about the result, and the answer
 * @param mine the child's wishes and what came of them, if it has any
 */
public record ChildDraw(
        Instant serverTime,
        Draw draw,
        List<DrawChoice> choices,
        int siblings,
        int owed,
        @Nullable WishList mine,
        @Nullable WishAppeal appeal) {
    /**
     * What can be wished for.
     *
     * @param seats that are there to be drawn
     * @param reason why the child cannot wish it, if it cannot
     */
    public record DrawChoice(
            Offering.Id offering,
            String courseName,
            ActivityCategory category,
            String instructorName,
            List<OfferingSlot> slots,
            long feeFen,
            int seats,
            @Nullable ClosedReason reason) {}
}
