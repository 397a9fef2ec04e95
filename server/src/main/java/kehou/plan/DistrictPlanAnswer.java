package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the city says of a district's plan.
 *
 * @param received under a number, in force from now on; otherwise it goes back
 * @param answer on the whole; may be empty
 * @param remarks on single parts
 */
public record DistrictPlanAnswer(
        boolean received,
        @NotNull @Size(max = 500) String answer,
        @NotNull @Size(max = 6) List<@NotNull @Valid DistrictRemark> remarks) {

    /** What is amiss in one part. */
    public record DistrictRemark(
            @NotNull DistrictPart part,
            @NotBlank @Size(max = 500) String text) {}
}
