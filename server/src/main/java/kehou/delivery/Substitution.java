package kehou.delivery;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.library.Instructor;
import kehou.timetable.Session;

/** Somebody else gives a session (代课): from whom to whom, why, and when it was arranged. */
public record Substitution(
        Session.Id session, Instructor.Id original, Instructor.Id substitute, String reason, Instant arrangedAt) {
    /** The session changed hands. */
    public record Arranged(int school, Session.Id session, Instructor.Id original, Instructor.Id substitute)
            implements Event {}
}
