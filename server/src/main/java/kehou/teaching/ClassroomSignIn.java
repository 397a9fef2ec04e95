package kehou.teaching;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.timetable.Session;

/** A teacher gave a screen one lesson. */
public record ClassroomSignIn(Session.Id session, String courseName, String venueName, Instant until) {
    /** A screen was confirmed for a lesson. */
    public record Confirmed(int school, Session.Id session) implements Event {}
}
