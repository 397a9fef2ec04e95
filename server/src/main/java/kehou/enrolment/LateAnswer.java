package kehou.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the school says to an application beyond its pattern.
 *
 * @param staffOnDuty how many people are on duty then; needed to decline
 * @param answer why not; needed to decline
 */
public record LateAnswer(
        boolean approved,
        @Nullable @Min(0) @Max(500) Integer staffOnDuty,
        @NotNull @Size(max = 300) String answer) {}
