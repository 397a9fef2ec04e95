package kehou.quality;

import kehou.library.Course;
import org.jspecify.annotations.Nullable;

/**
 * What families of all schools think of a course of the libraries.
 *
 * @param average stars with one decimal; absent below three ratings
 */
public record ResourceRating(
        Course.Id source, int ratings, @Nullable Double average) {}
