package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school writes into a course.
 *
 * @param version the version it was edited from; absent for a new course
 */
public record CourseDraft(
        @NotBlank @Size(min = 2, max = 40) String name,
        @NotNull ActivityCategory category,
        @NotNull @Size(max = 2000) String introduction,
        @NotNull @Size(max = 2000) String aims,
        @NotEmpty List<@Min(1) @Max(9) Integer> grades,
        @Min(1) @Max(500) int classSize,
        @NotNull @Size(max = 60) List<@Valid Lesson> lessons,
        @Nullable Integer version) {}
