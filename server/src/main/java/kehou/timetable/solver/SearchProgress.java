package kehou.timetable.solver;

import org.jspecify.annotations.Nullable;

/**
 * How far a search has come.
 *
 * @param hard broken rules, 0 or less
 * @param soft the weighed wishes that are not met, 0 or less
 * @param completeAfterMillis when every lesson first had its place with no rule broken
 */
public record SearchProgress(
        long hard,
        long soft,
        int placed,
        int lessons,
        long millis,
        @Nullable Long completeAfterMillis) {
    /** Whether every lesson has its place and no rule is broken. */
    public boolean complete() {
        return hard == 0 && placed == lessons;
    }
}
