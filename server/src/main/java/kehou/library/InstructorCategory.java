package kehou.library;

/** Which standard an instructor is judged by (NC-15). */
public enum InstructorCategory {
    GENERAL,
    SUBJECT,
    SPORTS,
    ARTS,
    LABOUR,
    CHARACTERISTIC
}
