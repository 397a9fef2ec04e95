package kehou.timetable;

import java.util.List;
import kehou.timetable.solver.SolvedTimetable;
import kehou.timetable.solver.TimetableProblem;
import kehou.timetable.solver.WeighedWish;
import org.jspecify.annotations.Nullable;

/**
 * A run with all that a board needs: the lessons, periods and venues of the problem, where each lesson went, why some
 * went nowhere, and what is different.
 *
 * @param differences against the run it stands beside, or else against the offerings as they were
 * @param wishes what every wish costs in the result as it is now, edits by hand included; empty without one
 * @param changedRules the parts of the wish in which it differs from the run it stands beside
 */
public record SolveRunDetail(
        SolveRun run,
        TimetableWish wish,
        TimetableProblem problem,
        @Nullable SolvedTimetable result,
        List<TimetableDifference> differences,
        List<WeighedWish> wishes,
        List<String> changedRules) {}
