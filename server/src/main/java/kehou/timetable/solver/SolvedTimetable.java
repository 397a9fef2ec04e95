package kehou.timetable.solver;

import java.util.List;

/**
 * What a search came to.
 *
 * @param clashes what the independent check found; empty unless something pinned breaks a rule or '1+N' cannot be met
 */
public record SolvedTimetable(
        SearchProgress progress,
        List<TimetablePlacement> placements,
        List<UnplacedLesson> unplaced,
        List<TimetableClash> clashes) {
    /** Whether it may be put into force: nothing clashes. */
    public boolean sound() {
        return clashes.isEmpty();
    }
}
