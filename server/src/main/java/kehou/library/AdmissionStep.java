package kehou.library;

import java.time.Instant;

/** Something that happened to an admission. The submitter reads it, so it names no expert. */
public record AdmissionStep(Kind step, Instant at, String note) {
    /** What happened. */
    public enum Kind {
        SUBMITTED,
        FORMAL_PASSED,
        PANEL_DRAWN,
        EXPERT_REPLACED,
        PANEL_VOID,
        DISCUSSION_OPENED,
        SCORES_IN,
        RETURNED,
        REFUSED,
        ADMITTED,
        APPEALED,
        WITHDRAWN,
        REMINDED
    }
}
