package kehou.timetable.solver;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicType;
import ai.timefold.solver.core.config.constructionheuristic.decider.forager.ConstructionHeuristicForagerConfig;
import ai.timefold.solver.core.config.constructionheuristic.decider.forager.ConstructionHeuristicPickEarlyType;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One search for a timetable. It ends by itself, or soon after {@link #stop} with the best it has. */
public final class TimetableSearch {
    /** A search that found nothing better for this part of its time ends. */
    private static final int PATIENCE = 4;

    private static final SolverFactory<WeekPlan> FACTORY =
            SolverFactory.create(config(EnvironmentMode.NO_ASSERT).withTerminationSpentLimit(Duration.ofSeconds(1)));

    private final WeekFacts facts;
    private final Spots spots;
    private final Duration atMost;
    private final Consumer<SearchProgress> listener;
    private final EnvironmentMode mode;
    private final long began = System.nanoTime();
    private volatile boolean stopped;
    private volatile @Nullable Solver<WeekPlan> running;
    private @Nullable Long completeAfter;

    /** @param listener hears of every better timetable, in the thread of {@link #run} */
    public TimetableSearch(TimetableProblem problem, Duration atMost, Consumer<SearchProgress> listener) {
        this(problem, atMost, listener, EnvironmentMode.NO_ASSERT);
    }

    TimetableSearch(
            TimetableProblem problem, Duration atMost, Consumer<SearchProgress> listener, EnvironmentMode mode) {
        this.facts = new WeekFacts(problem);
        this.spots = new Spots(facts);
        this.atMost = atMost;
        this.listener = listener;
        this.mode = mode;
    }

    /** Ends the search; {@link #run} returns with what it has. */
    public void stop() {
        stopped = true;
        Solver<WeekPlan> now = running;
        if (now != null) {
            now.terminateEarly();
        }
    }

    /**
     * Searches. Where lessons have a place of today and moves weigh, only what cannot stay is placed anew, over the
     * shortest chain of moves; the rest is touched only if that does not do.
     */
    public SolvedTimetable run() {
        boolean keeping = facts.problem().weights().moves() > 0;
        WeekPlan first = first(keeping);
        SearchProgress progress = progress(first);
        listener.accept(progress);
        if (keeping && progress.complete()) {
            return result(first);
        }
        return result(search(first));
    }

    /** The week as it stands today, without a search. */
    public static SolvedTimetable asItIs(TimetableProblem problem) {
        List<TimetablePlacement> placements = new ArrayList<>();
        for (LessonToPlace lesson : problem.lessons()) {
            TimetableSlot now = lesson.pinned() == null ? lesson.now() : lesson.pinned();
            if (now != null) {
                placements.add(new TimetablePlacement(lesson.id(), now));
            }
        }
        int lessons = problem.lessons().size();
        return byHand(problem, placements, new SearchProgress(0, 0, placements.size(), lessons, 0, null));
    }

    /** What a timetable made by hand comes to: what clashes in it, and why the rest has no place beside it. */
    public static SolvedTimetable byHand(
            TimetableProblem problem, List<TimetablePlacement> placements, SearchProgress before) {
        WeekFacts facts = new WeekFacts(problem);
        Spots spots = new Spots(facts);
        Map<Integer, Spot> placed = new LinkedHashMap<>();
        placements.forEach(place -> {
            Spot spot = facts.spot(place.slot());
            if (spot != null) {
                placed.put(place.lesson(), spot);
            }
        });
        Obstacles obstacles = new Obstacles(facts, spots, placed);
        List<UnplacedLesson> unplaced = problem.lessons().stream()
                .filter(lesson -> !placed.containsKey(lesson.id()))
                .map(lesson -> new UnplacedLesson(lesson.id(), obstacles.of(lesson)))
                .toList();
        List<TimetableClash> clashes = TimetableCheck.clashes(problem, placements);
        long soft = -TimetableCosts.of(problem, placements).stream()
                .mapToLong(WeighedWish::cost)
                .sum();
        return new SolvedTimetable(
                new SearchProgress(
                        -clashes.size(),
                        soft,
                        placed.size(),
                        before.lessons(),
                        before.millis(),
                        before.completeAfterMillis()),
                placements,
                unplaced,
                clashes);
    }

    /** Every lesson that suits some place, in its first one. */
    private WeekPlan first(boolean keeping) {
        Fit fit = new Fit(facts);
        Map<Long, Integer> sought = spots.sought();
        List<Placing> placings = new ArrayList<>();
        for (LessonToPlace lesson : facts.problem().lessons()) {
            Spot pinned = one(facts.spot(lesson.pinned()));
            Spot now = one(facts.spot(lesson.now()));
            if (pinned != null) {
                placings.add(new Placing(lesson, List.of(pinned), pinned, now, true));
                continue;
            }
            List<Spot> choice = new ArrayList<>(spots.suitable(lesson, fit, sought));
            if (now != null && fit.allows(lesson, now) && fit.served(lesson, now) && !choice.contains(now)) {
                choice.add(now);
            }
            if (!choice.isEmpty()) {
                placings.add(new Placing(lesson, choice, null, now, false));
            }
        }
        FirstWeek week = new FirstWeek(facts, placings);
        if (keeping) {
            week.keep();
        }
        week.fill();
        WeekPlan plan = new WeekPlan(
                facts,
                placings.stream()
                        .map(placing -> placing.at(week.placed().get(placing.id())))
                        .toList());
        SolutionManager.create(FACTORY).update(plan);
        return plan;
    }

    private @Nullable Spot one(@Nullable Spot spot) {
        return spot == null ? null : spots.one(spot);
    }

    private WeekPlan search(WeekPlan plan) {
        if (stopped || plan.placings().stream().allMatch(Placing::pinned)) {
            return plan;
        }
        SolverConfig config = config(mode)
                .withTerminationConfig(new TerminationConfig()
                        .withSpentLimit(atMost)
                        .withUnimprovedSpentLimit(atMost.dividedBy(PATIENCE)))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig()
                                .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT_DECREASING)
                                .withForagerConfig(new ConstructionHeuristicForagerConfig()
                                        .withPickEarlyType(
                                                ConstructionHeuristicPickEarlyType.FIRST_NON_DETERIORATING_SCORE)),
                        new LocalSearchPhaseConfig());
        Solver<WeekPlan> solver = SolverFactory.<WeekPlan>create(config).buildSolver();
        solver.addEventListener(event -> {
            listener.accept(progress(event.getNewBestSolution()));
            if (stopped) {
                solver.terminateEarly();
            }
        });
        running = solver;
        WeekPlan best = solver.solve(plan);
        running = null;
        return best;
    }

    private static SolverConfig config(EnvironmentMode mode) {
        return new SolverConfig()
                .withSolutionClass(WeekPlan.class)
                .withEntityClasses(Placing.class)
                .withConstraintProviderClass(WeekConstraints.class)
                .withEnvironmentMode(mode);
    }

    private SearchProgress progress(WeekPlan plan) {
        int placed = (int) plan.placings().stream()
                .filter(placing -> placing.spotOrNull() != null)
                .count();
        int lessons = facts.problem().lessons().size();
        long millis = (System.nanoTime() - began) / 1_000_000;
        HardMediumSoftScore score = plan.score();
        if (completeAfter == null && placed == lessons && score.hardScore() == 0) {
            completeAfter = millis;
        }
        return new SearchProgress(score.hardScore(), score.softScore(), placed, lessons, millis, completeAfter);
    }

    private SolvedTimetable result(WeekPlan plan) {
        Map<Integer, Spot> placed = new LinkedHashMap<>();
        plan.placings().forEach(placing -> {
            Spot spot = placing.spotOrNull();
            if (spot != null) {
                placed.put(placing.id(), spot);
            }
        });
        List<UnplacedLesson> unplaced = new ArrayList<>();
        for (LessonToPlace lesson : facts.problem().lessons()) {
            if (!placed.containsKey(lesson.id())) {
                Obstacles obstacles = new Obstacles(facts, spots, placed);
                obstacles
                        .free(lesson)
                        .ifPresentOrElse(
                                spot -> placed.put(lesson.id(), spot),
                                () -> unplaced.add(new UnplacedLesson(lesson.id(), obstacles.of(lesson))));
            }
        }
        List<TimetablePlacement> placements = placed.entrySet().stream()
                .map(entry ->
                        new TimetablePlacement(entry.getKey(), entry.getValue().slot()))
                .toList();
        List<TimetableClash> clashes = TimetableCheck.clashes(facts.problem(), placements);
        SearchProgress last = progress(plan);
        return new SolvedTimetable(
                new SearchProgress(
                        last.hard(),
                        last.soft(),
                        placed.size(),
                        last.lessons(),
                        last.millis(),
                        last.completeAfterMillis()),
                placements,
                unplaced,
                clashes);
    }
}
