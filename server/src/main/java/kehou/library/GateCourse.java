package kehou.library;

import org.jspecify.annotations.Nullable;

/**
 * What the gate asks of a course.
 *
 * @param pickedFrom the course elsewhere that this one is a pick of, and stands and falls with
 */
record GateCourse(Course.Id id, Standing state, @Nullable Long pickedFrom) {
    /** Stands in where only the instructor is asked about: it bars nothing. */
    static final GateCourse OF_NO_CONCERN = new GateCourse(new Course.Id(0), Standing.ADMITTED, null);
}
