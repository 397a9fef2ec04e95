package kehou.library;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One lesson of a course's outline. {@code number} counts from 1; {@code minutes} is its length. */
public record Lesson(
        int number,
        @NotBlank @Size(max = 60) String title,
        @Min(1) @Max(240) int minutes) {}
