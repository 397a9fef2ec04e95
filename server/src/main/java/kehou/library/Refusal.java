package kehou.library;

import kehou.kernel.Reason;

/** Why the library says no. */
enum Refusal implements Reason {
    /** Submitted, admitted or refused ones are not edited or submitted again. */
    LOCKED(409),
    /** The school already has a course of this name. */
    NAME_TAKEN(409),
    /** This member of staff is in the library already. */
    STAFF_TAKEN(409),
    /** A staff row belongs to instructors of kind STAFF, and to them only. */
    STAFF_MISMATCH(422),
    /** A course without lessons cannot be judged. */
    NO_LESSONS(422),
    /** It was answered already. */
    DECIDED(409),
    /** Returning and refusing need a reason. */
    REASON_MISSING(422),
    /** BX-10: interest and club classes need an admitted course. */
    COURSE_NOT_ADMITTED(409),
    /** BX-10: interest and club classes need an admitted instructor. */
    INSTRUCTOR_NOT_ADMITTED(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
