package kehou.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.Event;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a helper as an authority sees it: who entered what when, and no child.
 *
 * @param grade 1–9, of the child now
 * @param homeClassName of the child now
 * @param enteredBy the account of the helper
 * @param refused why nothing came of it
 * @param objectedAt when the family said that it was not its wish
 */
public record HelperEvidence(
        HelperEntry.Id id,
        Instant enteredAt,
        long enteredBy,
        int grade,
        String homeClassName,
        HelperEntry.What what,
        HelperEntry.How how,
        LocalDate wishedOn,
        @Nullable String refused,
        @Nullable Instant undoneAt,
        @Nullable Instant objectedAt) {
    /** An authority looked at the entries of a class. */
    public record Looked(int school, Offering.Id offering) implements Event {}
}
