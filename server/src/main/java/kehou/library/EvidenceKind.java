package kehou.library;

/** What a file of a dossier proves. */
public enum EvidenceKind {
    TEXTBOOK,
    LESSON_PLAN,
    PICTURES,
    SAFETY_PLAN,
    OUTING_PLAN,
    QUALIFICATION,
    LICENCE,
    AGREEMENT,
    CLEARANCE,
    OTHER
}
