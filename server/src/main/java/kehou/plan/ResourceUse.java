package kehou.plan;

import kehou.library.Course;

/**
 * How a course of the libraries is used in the running term.
 *
 * @param schools that offer it, with {@code classes} in all, those included that ended within it
 * @param sessions that ever took place with it away from its owner
 */
public record ResourceUse(Course.Id source, int schools, int classes, int sessions) {}
