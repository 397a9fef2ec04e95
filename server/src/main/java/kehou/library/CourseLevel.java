package kehou.library;

/** For whom a course is: those who start from nothing, those who want more, or both (JB-1.2). */
public enum CourseLevel {
    STARTER,
    ADVANCED,
    ALL
}
