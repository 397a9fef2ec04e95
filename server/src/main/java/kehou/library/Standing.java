package kehou.library;

/**
 * How far a course, an instructor or a provider has come. Drafts and returned ones may be edited and
 * submitted. What is suspended or withdrawn was admitted once and may not be used any more.
 */
public enum Standing {
    DRAFT,
    SUBMITTED,
    ADMITTED,
    RETURNED,
    REFUSED,
    SUSPENDED,
    WITHDRAWN;

    boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
