package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a school writes into its plan; parts left out stay as they are. */
record PlanDraft(
        int version, @NotNull @Size(min = 1, max = 7) List<@NotNull @Valid PlanText> texts) {

    /** The text of one part. */
    record PlanText(
            @NotNull PlanPart part,
            @NotNull @Size(max = 4000) String text) {}
}
