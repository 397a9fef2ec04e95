package kehou.library;

/** Where an instructor comes from (JB-2.1, SH-5.1). */
public enum InstructorKind {
    STAFF,
    RETIRED,
    PARENT,
    PROFESSIONAL,
    STUDENT,
    VOLUNTEER,
    HERITAGE,
    PROVIDER
}
