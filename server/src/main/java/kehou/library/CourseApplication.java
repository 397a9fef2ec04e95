package kehou.library;

import org.jspecify.annotations.Nullable;

/** A teacher's own course and what the school's committee last said about it; how each member voted is left out. */
public record CourseApplication(Course course, @Nullable SchoolReview review) {}
