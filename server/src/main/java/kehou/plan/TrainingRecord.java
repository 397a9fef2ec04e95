package kehou.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What a provider writes down of a training it gave. */
public record TrainingRecord(
        int school,
        @NotNull LocalDate day,
        @NotBlank @Size(min = 2, max = 80) String topic,
        @Min(1) @Max(500) int people,
        @Min(10) @Max(600) int minutes) {}
