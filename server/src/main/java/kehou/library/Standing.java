package kehou.library;

/** How far a course or an instructor has come. Drafts and returned ones may be edited and submitted. */
public enum Standing {
    DRAFT,
    SUBMITTED,
    ADMITTED,
    RETURNED,
    REFUSED;

    boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
