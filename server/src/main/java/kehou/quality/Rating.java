package kehou.quality;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.library.Course;
import kehou.people.Pupil;
import kehou.timetable.Session;

/**
 * A guardian's word on one session (评课).
 *
 * @param stars 1 to 5
 * @param text may be empty
 */
public record Rating(Id id, Session.Id session, Pupil.Id pupil, int stars, String text, Instant at) {
    public record Id(long value) implements RowId {}

    /** A course was rated. */
    public record Given(int school, Rating.Id rating, Course.Id course, int stars) implements Event {}
}
