package kehou.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One part of a plan.
 *
 * @param text as the school wrote it; empty is not yet written
 * @param remark what the authority said of it when it sent the edition, or the one before it, back
 */
public record PlanSection(
        @NotNull PlanPart part,
        @NotNull @Size(max = 4000) String text,
        @NotNull @Size(max = 500) String remark) {

    boolean written() {
        return !text.isBlank();
    }
}
