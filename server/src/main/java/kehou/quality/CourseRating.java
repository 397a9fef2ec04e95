package kehou.quality;

import kehou.library.Course;
import org.jspecify.annotations.Nullable;

/**
 * What families think of a course at one school.
 *
 * @param average stars with one decimal; absent below three ratings
 */
public record CourseRating(
        Course.Id course,
        String courseName,
        int ratings,
        @Nullable Double average) {}
