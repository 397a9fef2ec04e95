package kehou.library;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a course is carried out (NC-12).
 *
 * @param method how it is taught
 * @param form how pupils are brought together
 * @param classHours how many class hours it takes
 * @param conditions the room and the equipment it needs
 */
public record CoursePractice(
        @NotNull @Size(max = 2000) String method,
        @Nullable CourseForm form,
        @Nullable @Min(1) @Max(200) Integer classHours,
        @NotNull @Size(max = 2000) String conditions) {
    static final CoursePractice EMPTY = new CoursePractice("", null, null, "");
}
