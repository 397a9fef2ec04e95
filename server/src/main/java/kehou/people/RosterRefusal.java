package kehou.people;

import kehou.kernel.Reason;

/** Why rosters, pupils and consents say no. */
enum RosterRefusal implements Reason {
    /** The import was confirmed, undone or discarded before. */
    NOT_A_PREVIEW(409),
    /** The file has errors; mend them and import again. */
    ROSTER_HAS_ERRORS(422),
    /** Rows that may be pupils already known wait for a decision. */
    ROSTER_HAS_QUESTIONS(422),
    /** Only a confirmed import can be undone. */
    NOT_CONFIRMED(409),
    /** Undone for seven days only, and only the latest one. */
    UNDO_TOO_LATE(409),
    /** Rows were changed by hand since. */
    CHANGED_SINCE(409),
    /** The pupil is not on the roll. */
    NOT_ENROLLED(409),
    /** The pupil is on the roll already. */
    ENROLLED_ALREADY(409),
    /** The roster stands in this school year already. */
    YEAR_TURNED_ALREADY(409),
    /** There is no such text, or it is not the current one: show the current text and ask again. */
    CONSENT_TEXT_OUTDATED(409),
    /** Another member of staff has this phone. */
    STAFF_PHONE_TAKEN(409),
    /** Who asks for a list of pupils does not decide on it. */
    EXPORT_OWN(409),
    /** It was approved or refused before. */
    EXPORT_DECIDED(409),
    /** Not approved, or the approval is over: ask anew. */
    EXPORT_CLOSED(409);

    private final int status;

    RosterRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
