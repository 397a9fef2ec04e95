package kehou.timetable.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A week half or wholly placed, with what the constraints look at. Public only because the search makes copies. */
@PlanningSolution
public class WeekPlan {
    @PlanningEntityCollectionProperty
    public List<Placing> placings;

    @ProblemFactCollectionProperty
    public List<Rivals> rivals;

    @ProblemFactCollectionProperty
    public List<Workload> workloads;

    @ProblemFactCollectionProperty
    public List<Walk> walks;

    @ProblemFactCollectionProperty
    public List<TimetableProblem.GradeDay> gradeDays;

    @ProblemFactCollectionProperty
    public List<TimetableProblem.OnSiteLimit> onSite;

    @ProblemFactProperty
    public WeekFacts facts;

    @PlanningScore
    public @Nullable HardMediumSoftScore score;

    /** For the search only. */
    @SuppressWarnings("NullAway.Init")
    public WeekPlan() {}

    WeekPlan(WeekFacts facts, List<Placing> placings) {
        this.facts = facts;
        this.placings = placings;
        this.rivals = facts.rivals();
        this.workloads = facts.workloads();
        this.walks = facts.walks();
        this.gradeDays = facts.problem().gradeDays();
        this.onSite = facts.problem().onSite();
    }

    List<Placing> placings() {
        return placings;
    }

    HardMediumSoftScore score() {
        return score == null ? HardMediumSoftScore.ZERO : score;
    }
}
