package kehou.plan;

import kehou.kernel.Reason;

/** Why the plan says no. */
enum Refusal implements Reason {
    /** The venue is in use then. */
    VENUE_TAKEN(409),
    /** The instructor teaches elsewhere then. */
    INSTRUCTOR_TAKEN(409),
    VENUE_TOO_SMALL(422),
    VENUE_CLOSED(409),
    /** More seats than the course can be taught to. */
    OVER_CLASS_SIZE(422),
    /** A class that ends before it begins. */
    TIMES_REVERSED(422),
    /** A fee needs the document that approved it, with number and date. */
    APPROVAL_MISSING(422),
    /** Published and cancelled offerings are not edited. */
    LOCKED(409),
    /** There is no term to offer it in. */
    NO_TERM(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
