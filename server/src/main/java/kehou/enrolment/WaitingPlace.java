package kehou.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a family stands in a waitlist.
 *
 * @param ahead how many wait before it; 0 for the next
 * @param inTheWay the pupil's place that meets at the same time and would have to be given up
 */
public record WaitingPlace(
        Waiting waiting,
        String courseName,
        int ahead,
        @Nullable InTheWay inTheWay,
        Instant serverTime) {
    /** A place of the pupil's at that time. */
    public record InTheWay(Enrolment.Id enrolment, String courseName) {}
}
