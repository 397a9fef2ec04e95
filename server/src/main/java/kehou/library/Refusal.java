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
    INSTRUCTOR_NOT_ADMITTED(409),
    /** NC-15: whoever does not meet the standard assists and does base care. */
    ONLY_ASSISTS(409),
    /** A paper of the instructor is not in force on that day. */
    CERTIFICATE_EXPIRED(409),
    /** JB-2.2: a person from outside without a clearance. */
    NOT_CLEARED(409),
    /** The clearance does not reach to that day. */
    CLEARANCE_EXPIRED(409),
    /** The clearance was suspended, or begins later. */
    CLEARANCE_SUSPENDED(409),
    /** Only what is admitted and in force can be suspended or taken back. */
    NOT_IN_FORCE(409),
    /** Nothing that the authority had stopped. */
    NOT_SUSPENDED(409),
    /** This certificate is recorded already. */
    CERTIFICATE_TAKEN(409),
    /** A certificate that expires before it was issued, or was issued in the future. */
    DATES_REVERSED(422),
    /** It was checked already. */
    CHECKED(409),
    /** An identity number that cannot be one. */
    ID_INVALID(422),
    /** This number was registered with another name. */
    IDENTITY_DIFFERS(409),
    /** The school has this person in its library already. */
    PERSON_TAKEN(409),
    /** The school's own people need no clearance. */
    NOT_EXTERNAL(409),
    /** A clearance is asked for already. */
    CLEARANCE_ASKED(409),
    /** Identity comes before a clearance. */
    NO_IDENTITY(409),
    /** Not every check was made with a good result. */
    CHECKS_MISSING(422);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
