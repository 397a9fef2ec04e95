package kehou.timetable;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.Offerings;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.region.Venue;
import kehou.region.Venues;
import kehou.timetable.solver.LessonToPlace;
import kehou.timetable.solver.SolvedTimetable;
import kehou.timetable.solver.TimetableCheck;
import kehou.timetable.solver.TimetableClash;
import kehou.timetable.solver.TimetableCosts;
import kehou.timetable.solver.TimetablePlace;
import kehou.timetable.solver.TimetableProblem;
import kehou.timetable.solver.TimetableRule;
import kehou.timetable.solver.TimetableSearch;
import kehou.timetable.solver.TimetableSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A school's searches for a timetable: asked for, watched, compared, edited by hand and put into force (JB-2.4). */
@Component
public class SolveRuns {
    private static final int MOST_OPEN = 3;

    private final SolveRunStore store;
    private final TimetableProblems problems;
    private final Offerings offerings;
    private final Venues venues;
    private final Terms terms;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SolveRuns(
            SolveRunStore store,
            TimetableProblems problems,
            Offerings offerings,
            Venues venues,
            Terms terms,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.problems = problems;
        this.offerings = offerings;
        this.venues = venues;
        this.terms = terms;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** The runs of the caller's school, the latest first. */
    @Transactional(readOnly = true)
    public Page<SolveRun> list(Scope scope, long before, int limit) {
        return Page.of(
                store.list(scope, before, limit + 1), limit, run -> run.id().value());
    }

    /** One run with its problem, its result and what is different. */
    @Transactional(readOnly = true)
    public SolveRunDetail detail(Scope scope, SolveRun.Id id) {
        SolveRun run = find(scope, id);
        SolveRunStore.Asked asked = store.asked(scope, id);
        SolvedTimetable result = store.result(scope, id).orElse(null);
        SolveRun.Id beside = run.comparedWith();
        List<String> changed = beside == null
                ? List.of()
                : asked.wish().changedFrom(store.asked(scope, beside).wish());
        return new SolveRunDetail(
                run,
                asked.wish(),
                asked.problem(),
                result,
                TimetableMoves.differences(asked.problem(), result),
                result == null ? List.of() : TimetableCosts.of(asked.problem(), result.placements()),
                changed);
    }

    /**
     * Asks for a timetable of the caller's school; it is searched for in the background, or is the week as it stands
     * where it is to be made by hand. Refuses what names other schools' rows, a term without lessons or periods, and
     * more than a few at a time.
     */
    @Transactional
    public SolveRun ask(Scope scope, TimetableWish wish) {
        int school = scope.at(scope.place());
        wish.rows().forEach(row -> {
            if (row.school() != school) {
                throw KernelRefusal.NOT_FOUND.refused();
            }
        });
        int open = store.open(scope, school);
        if (open >= MOST_OPEN) {
            throw Refusal.RUNS_OPEN.refused("open", open);
        }
        Term term = wish.term() == null
                ? terms.current().orElseThrow(Refusal.NO_LESSONS::refused)
                : terms.find(wish.term());
        List<Offering> all = offerings.ofSchool(scope).stream()
                .filter(offering -> offering.id().school() == school
                        && offering.term().equals(term.id())
                        && offering.state() != Offering.State.CANCELLED)
                .toList();
        TimetableProblem problem = problems.of(scope, school, term, all, wish, today(scope, wish.comparedWith()));
        SolveRun.Id id = ids.next(school, SolveRun.Id::new);
        Map<Long, Integer> versions = new TreeMap<>();
        all.forEach(offering -> versions.put(offering.id().value(), offering.version()));
        SolveRunStore.Asked asked = new SolveRunStore.Asked(wish, problem, versions);
        if (wish.kindOrPlan() == SolveRun.Kind.HAND) {
            SolvedTimetable asItIs = TimetableSearch.asItIs(problem);
            store.insertDone(scope, id, term.id(), asked, asItIs, clock.instant());
        } else {
            store.insert(scope, id, term.id(), asked, clock.instant());
            events.publishEvent(new SolveRun.Asked(school, id.value()));
        }
        return find(scope, id);
    }

    /** Ends a search that waits or runs; what it has found is kept. Refuses one that is over. */
    @Transactional
    public SolveRun cancel(Scope scope, SolveRun.Id id) {
        SolveRun run = find(scope, id);
        if (!store.cancel(scope, id, clock.instant())) {
            throw Refusal.RUN_OVER.refused("state", run.state());
        }
        return find(scope, id);
    }

    /** What would clash if lessons were there. Changes nothing. */
    @Transactional(readOnly = true)
    public TimetableTrial attempt(Scope scope, SolveRun.Id id, HandMadeTimetable hand) {
        find(scope, id);
        return new TimetableTrial(TimetableCheck.clashes(store.asked(scope, id).problem(), hand.placements()));
    }

    /** Where a lesson of a result could be, and what would clash there. Changes nothing. */
    @Transactional(readOnly = true)
    public TimetablePlaces places(Scope scope, SolveRun.Id id, int lesson) {
        SolveRun run = done(scope, id);
        TimetableProblem problem = store.asked(scope, id).problem();
        LessonToPlace moving = problem.lessons().stream()
                .filter(one -> one.id() == lesson)
                .findFirst()
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        SolvedTimetable result = store.result(scope, id).orElseThrow();
        return new TimetablePlaces(lesson, run.version(), TimetablePlace.all(problem, result.placements(), moving));
    }

    /**
     * Keeps a result edited by hand, with what clashes in it and what is pinned from now on. A move back is an edit like
     * any other. Refuses one not done, applied, or changed meanwhile.
     */
    @Transactional
    public SolveRunDetail edit(Scope scope, SolveRun.Id id, HandMadeTimetable hand) {
        SolveRun run = done(scope, id);
        SolvedTimetable before = store.result(scope, id).orElseThrow();
        SolveRunStore.Asked asked = TimetablePins.hold(store.asked(scope, id), hand);
        SolvedTimetable after = TimetableSearch.byHand(asked.problem(), hand.placements(), before.progress());
        int seen = hand.version() == null ? run.version() : hand.version();
        if (!store.rewrite(scope, id, asked, after, seen)) {
            throw Reason.stale(run);
        }
        return detail(scope, id);
    }

    /**
     * Puts a result into force, all of it or nothing. Refuses when an offering changed since it was asked for, when a
     * lesson that would move clashes, and what {@link Offerings#assign} refuses.
     */
    @Transactional
    public SolveRun apply(Scope scope, SolveRun.Id id) {
        done(scope, id);
        SolveRunStore.Asked asked = store.asked(scope, id);
        SolvedTimetable result = store.result(scope, id).orElseThrow();
        List<Offering> now = offerings.find(
                scope, asked.offerings().keySet().stream().map(Offering.Id::new).toList());
        Map<Long, Integer> versions = now.stream()
                .filter(offering -> offering.state() != Offering.State.CANCELLED)
                .collect(Collectors.toMap(offering -> offering.id().value(), Offering::version));
        if (!versions.equals(asked.offerings())) {
            throw Refusal.OFFERINGS_CHANGED.refused("offerings", changed(asked.offerings(), versions));
        }
        Map<Offering.Id, List<OfferingSlot>> moving = TimetableMoves.slots(asked.problem(), result, now, names(scope));
        requireSound(asked.problem(), result, moving.keySet());
        if (!store.apply(scope, id, clock.instant())) {
            throw Refusal.RUN_APPLIED.refused();
        }
        offerings.assign(scope, moving);
        events.publishEvent(new SolveRun.Applied(id.school(), id.value()));
        return find(scope, id);
    }

    private Map<Long, String> names(Scope scope) {
        return venues.list(scope).stream()
                .collect(Collectors.toMap(venue -> venue.id().value(), Venue::name));
    }

    private static List<Long> changed(Map<Long, Integer> then, Map<Long, Integer> now) {
        Set<Long> all = new HashSet<>(then.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(id -> !Objects.equals(then.get(id), now.get(id)))
                .sorted()
                .toList();
    }

    /** '1+N' is a finding of the plan's, not an obstacle to a better timetable than there was. */
    private static void requireSound(TimetableProblem problem, SolvedTimetable result, Set<Offering.Id> moving) {
        Set<Integer> lessons = problem.lessons().stream()
                .filter(lesson -> moving.contains(new Offering.Id(lesson.offering())))
                .map(LessonToPlace::id)
                .collect(Collectors.toSet());
        List<TimetableClash> clashes = TimetableCheck.clashes(problem, result.placements()).stream()
                .filter(clash -> clash.rule() != TimetableRule.ONE_PLUS_N)
                .filter(clash -> clash.lessons().stream().anyMatch(lessons::contains))
                .toList();
        if (!clashes.isEmpty()) {
            throw Refusal.TIMETABLE_CLASHES.refused(
                    "clashes", clashes.size(), "rule", clashes.getFirst().rule());
        }
    }

    /** Where lessons are in the run that is compared with. */
    private Map<String, TimetableSlot> today(Scope scope, SolveRun.@Nullable Id beside) {
        Map<String, TimetableSlot> places = new HashMap<>();
        if (beside != null) {
            done(scope, beside);
            Map<Integer, LessonToPlace> lessons = store.asked(scope, beside).problem().lessons().stream()
                    .collect(Collectors.toMap(LessonToPlace::id, Function.identity()));
            store.result(scope, beside).stream()
                    .flatMap(result -> result.placements().stream())
                    .forEach(place -> {
                        LessonToPlace lesson = lessons.get(place.lesson());
                        if (lesson != null) {
                            places.put(LessonsToPlace.key(lesson.offering(), lesson.number()), place.slot());
                        }
                    });
        }
        return places;
    }

    private SolveRun find(Scope scope, SolveRun.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private SolveRun done(Scope scope, SolveRun.Id id) {
        SolveRun run = find(scope, id);
        if (run.state() != SolveRun.State.DONE) {
            throw Refusal.RUN_NOT_DONE.refused("state", run.state());
        }
        return run;
    }
}
