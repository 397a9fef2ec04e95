package kehou.timetable;

import kehou.kernel.Reason;

/** Why timetable says no. */
enum Refusal implements Reason {
    /** The session is given by somebody else. */
    NOT_YOUR_SESSION(403),
    /** A cancelled session is never held. */
    CANCELLED(409),
    /** It was held already, so it cannot be cancelled. */
    HELD(409),
    /** The instructor gives another session at that time. */
    INSTRUCTOR_BUSY(409),
    /** Lists reach over at most 31 days. */
    RANGE_TOO_LONG(422);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
