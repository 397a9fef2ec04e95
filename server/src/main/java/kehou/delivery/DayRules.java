package kehou.delivery;

import java.time.Duration;
import java.time.Instant;
import kehou.timetable.Session;

/** The windows of a session's day. Pure: the instant is a parameter. */
final class DayRules {
    /** Roll and check-in open this long before the session. */
    static final Duration EARLY = Duration.ofMinutes(30);
    /** A check-in later than this after the beginning is an exception. */
    static final Duration GRACE = Duration.ofMinutes(10);
    /** Marks are made until this long after the session's end. */
    static final Duration AFTER = Duration.ofHours(2);
    /** A phone that was offline may hand its marks in until this long after the session's end. */
    static final Duration HAND_IN = Duration.ofHours(48);
    /** How far a device's clock may run ahead. */
    static final Duration CLOCK_SLACK = Duration.ofMinutes(2);

    private DayRules() {}

    static void requireRollOpen(Session session, Instant now) {
        requireNotCancelled(session);
        Instant opens = session.begins().minus(EARLY);
        if (now.isBefore(opens)) {
            throw Refusal.NOT_OPEN_YET.refused("opensAt", opens);
        }
        Instant closes = session.ends().plus(HAND_IN);
        if (now.isAfter(closes)) {
            throw Refusal.CLOSED.refused("closedAt", closes);
        }
    }

    static void requireMarkInWindow(Session session, MarkEdit edit, Instant now) {
        if (edit.markedAt().isAfter(now.plus(CLOCK_SLACK))) {
            throw Refusal.CLOCK_AHEAD.refused("serverTime", now);
        }
        Instant opens = session.begins().minus(EARLY);
        if (edit.markedAt().isBefore(opens)) {
            throw Refusal.NOT_OPEN_YET.refused("opensAt", opens);
        }
        Instant closes = session.ends().plus(AFTER);
        if (edit.markedAt().isAfter(closes)) {
            throw Refusal.CLOSED.refused("closedAt", closes);
        }
    }

    /** Is a check-in now on time: not before the window, not past the grace after the beginning? */
    static boolean onTime(Session session, Instant now) {
        return !now.isBefore(session.begins().minus(EARLY))
                && !now.isAfter(session.begins().plus(GRACE));
    }

    /** A check-in belongs to the session's own hours, with or without a reason. */
    static void requireCheckInDay(Session session, Instant now) {
        requireNotCancelled(session);
        Instant opens = session.begins().minus(AFTER);
        Instant closes = session.ends();
        if (now.isBefore(opens) || now.isAfter(closes)) {
            throw Refusal.OUTSIDE_WINDOW.refused("opensAt", opens, "closesAt", closes);
        }
    }

    static void requireNotCancelled(Session session) {
        if (session.state() == Session.State.CANCELLED) {
            throw Refusal.CANCELLED.refused();
        }
    }
}
