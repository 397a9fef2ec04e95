package kehou.library;

import org.jspecify.annotations.Nullable;

/**
 * What the gate asks of a course.
 *
 * @param pickedFrom the course elsewhere that this one is a pick of, and stands and falls with
 */
record GateCourse(Course.Id id, Standing state, @Nullable Long pickedFrom) {}
