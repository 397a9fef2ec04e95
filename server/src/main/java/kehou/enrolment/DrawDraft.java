package kehou.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import kehou.plan.Offering;

/**
 * What a school announces before a draw.
 *
 * @param publicSource a value that nobody at the school can choose, such as the numbers of a lottery of a named day
 * @param publicAt when it becomes known; not before the close
 * @param revealBy until when the secret is to be revealed; from then on the value alone is the seed
 */
public record DrawDraft(
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @NotEmpty @Size(max = 200) List<Offering.@NotNull Id> offerings,
        @NotEmpty List<@Min(1) @Max(9) Integer> grades,
        @NotBlank @Size(max = 120) String publicSource,
        @NotNull Instant publicAt,
        @NotNull Instant revealBy) {
    /** The same for seats that are left of a window or became free in it. */
    public record RepairDraft(
            @NotNull Instant opensAt,
            @NotNull Instant closesAt,
            @NotBlank @Size(max = 120) String publicSource,
            @NotNull Instant publicAt,
            @NotNull Instant revealBy) {}
}
