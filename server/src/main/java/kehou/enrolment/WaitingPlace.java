package kehou.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a family stands in a waitlist.
 *
 * @param ahead how many wait before it; 0 for the next
 * @param clashesWith the course that is in the way on the timetable now and would have to be given up first
 */
public record WaitingPlace(
        Waiting waiting,
        String courseName,
        int ahead,
        @Nullable String clashesWith,
        Instant serverTime) {}
