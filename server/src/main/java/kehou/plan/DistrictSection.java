package kehou.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One part of a district's plan.
 *
 * @param text as the district wrote it; empty is not yet written
 * @param remark what the city said of it when it sent the edition, or the one before it, back
 */
public record DistrictSection(
        @NotNull DistrictPart part,
        @NotNull @Size(max = 4000) String text,
        @NotNull @Size(max = 500) String remark) {

    boolean written() {
        return !text.isBlank();
    }
}
