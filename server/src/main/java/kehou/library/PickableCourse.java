package kehou.library;

/**
 * A course that may be picked.
 *
 * @param picked it is in the picker's library already
 * @param own it is the picker's own course
 */
public record PickableCourse(PublishedCourse course, boolean picked, boolean own) {}
