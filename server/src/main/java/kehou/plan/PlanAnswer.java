package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an authority says of a plan.
 *
 * @param approved in force from now on; otherwise it goes back
 * @param answer on the whole; may be empty
 * @param remarks on single parts
 */
record PlanAnswer(
        boolean approved,
        @NotNull @Size(max = 500) String answer,
        @NotNull @Size(max = 7) List<@NotNull @Valid PlanRemark> remarks) {

    /** What is amiss in one part. */
    record PlanRemark(
            @NotNull PlanPart part,
            @NotBlank @Size(max = 500) String text) {}
}
