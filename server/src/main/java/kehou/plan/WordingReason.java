package kehou.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why the school keeps words that the check warned of. */
public record WordingReason(
        @NotNull @Size(max = 60) String place,
        @NotNull @Size(max = 40) String rule,
        @NotBlank @Size(min = 2, max = 200) String reason) {}
