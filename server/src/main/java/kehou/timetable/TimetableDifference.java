package kehou.timetable;

import kehou.plan.Offering;
import kehou.timetable.solver.TimetableSlot;
import org.jspecify.annotations.Nullable;

/** A lesson that is elsewhere in one timetable than in another. */
public record TimetableDifference(
        Offering.Id offering,
        int number,
        String name,
        Change change,
        @Nullable TimetableSlot before,
        @Nullable TimetableSlot after) {
    /** Moved, placed where it had no place, or without the place it had. */
    public enum Change {
        MOVED,
        PLACED,
        DROPPED
    }
}
