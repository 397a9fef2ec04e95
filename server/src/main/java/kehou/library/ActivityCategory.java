package kehou.library;

/** The eight categories of the activity directory (annex of jiangxi-2023-38). */
public enum ActivityCategory {
    SCIENCE,
    ARTS,
    SPORTS,
    LABOUR,
    READING,
    MIND,
    OUTING,
    HOMEWORK
}
