package kehou.timetable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is not what it was in the version before.
 *
 * @param elements what of it differs; empty for one that was added or dropped, or differs in its grades only
 */
public record ScheduleChange(
        Kind kind, @Nullable ScheduleCell before, @Nullable ScheduleCell after, List<ScheduleElement> elements) {
    /** How it differs. */
    public enum Kind {
        ADDED,
        CHANGED,
        DROPPED
    }
}
