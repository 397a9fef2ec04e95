package kehou.delivery;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.people.Pupil;
import kehou.timetable.Session;

/** A guardian excused the pupil from one session before it began (请假). The reason is sealed under the child's key. */
public record Leave(Session.Id session, Pupil.Id pupil, String reason, Instant askedAt) {
    /** Leave was asked for. */
    public record Asked(int school, Session.Id session, Pupil.Id pupil) implements Event {}
}
