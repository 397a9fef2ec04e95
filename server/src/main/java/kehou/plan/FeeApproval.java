package kehou.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document that approved the fee; may be empty only where nothing is charged.
 *
 * @param item what is charged for, where the school says it
 */
public record FeeApproval(
        @NotNull @Size(max = 60) String approvalNumber,
        @Nullable LocalDate approvedOn,
        @Nullable FeeItem item) {
    public FeeApproval(String approvalNumber, @Nullable LocalDate approvedOn) {
        this(approvalNumber, approvedOn, null);
    }
}
