package kehou.delivery;

import kehou.timetable.Session;

/** Something about a session of today that somebody should look after. */
public record Gap(Session.Id session, Kind kind) {
    public enum Kind {
        /** It has begun and nobody checked in. */
        NOT_CHECKED_IN,
        /** The check-in is an exception that waits for the school. */
        CHECK_IN_PENDING,
        /** It began ten minutes ago and no roll was called. */
        ROLL_NOT_CALLED,
        /** It does not take place. */
        CANCELLED
    }
}
