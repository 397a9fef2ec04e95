package kehou.library;

/** How pupils are brought together for a course (NC-12). */
public enum CourseForm {
    CLASS_ACTIVITY,
    INTEREST_GROUP,
    CLUB,
    TRAINING,
    LECTURE
}
