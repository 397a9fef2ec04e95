package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a district writes into its plan; parts and a model left out stay as they are. */
public record DistrictPlanDraft(
        int version,
        @NotNull @Size(max = 6) List<@NotNull @Valid DistrictText> texts,
        @Nullable @Valid ModelWish model) {

    /** The text of one part. */
    public record DistrictText(
            @NotNull DistrictPart part,
            @NotNull @Size(max = 4000) String text) {}
}
