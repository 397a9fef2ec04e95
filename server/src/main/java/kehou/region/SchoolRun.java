package kehou.region;

/** Who runs a school: decides which authority reviews for it. */
public enum SchoolRun {
    MUNICIPAL,
    DISTRICT,
    PROVINCIAL_UNIVERSITY,
    PRIVATE
}
