package kehou.plan;

import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * The fee as it was made public before anyone could pay it (JB-3.2), with the document that approved the
 * standard (NP-4.1.3). Never altered.
 *
 * @param item what is charged for; null for an offering that is free
 * @param standard the standard it lies within; null for an offering that is free
 * @param approvalNumber empty for an offering that is free
 */
public record FeeNotice(
        Id id,
        Offering.Id offering,
        long feeFen,
        String approvalNumber,
        @Nullable LocalDate approvedOn,
        @Nullable FeeItem item,
        FeeStandard.@Nullable Id standard,
        Instant publishedAt) {
    /** The id of a notice. */
    public record Id(long value) implements RowId {}
}
