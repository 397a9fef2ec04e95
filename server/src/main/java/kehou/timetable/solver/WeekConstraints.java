package kehou.timetable.solver;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toSet;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintBuilder;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.tri.TriConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kehou.timetable.solver.TimetableProblem.GradeDay;
import kehou.timetable.solver.TimetableProblem.OnSiteLimit;

/** What must hold. A lesson without a place breaks none of these; it only counts as not placed. */
public class WeekConstraints implements ConstraintProvider {
    /** A day's missing time counts once for every part of this many minutes. */
    private static final int MISSING_PART = 30;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory all) {
        return Stream.concat(
                        Stream.of(
                                venueTaken(all),
                                personBusy(all),
                                classBusy(all),
                                pupilsBusy(all),
                                onceADay(all),
                                travel(all),
                                tooMuchWork(all),
                                onSite(all),
                                nothingOfN(all),
                                tooLittleOfN(all),
                                tooFewSeatsOfN(all),
                                alone(all, TimetableRule.VENUE_SMALL, (_, p) -> Fit.holds(p.lesson(), p.room())),
                                alone(all, TimetableRule.VENUE_UNSUITED, (_, p) -> Fit.suits(p.lesson(), p.room())),
                                alone(all, TimetableRule.VENUE_CLOSED, (_, p) -> Fit.open(p.room(), p.weekday())),
                                alone(all, TimetableRule.GATE, (_, p) -> !Fit.gated(p.lesson(), p.weekday())),
                                alone(all, TimetableRule.NOT_CLEARED, (fit, p) -> fit.cleared(p.lesson(), p.weekday())),
                                alone(all, TimetableRule.PERSON_AWAY, (fit, p) -> fit.present(p.lesson(), p.spot())),
                                alone(all, TimetableRule.OUTSIDE_SERVICE, (fit, p) -> fit.served(p.lesson(), p.spot())),
                                notPlaced(all)),
                        WeekWishes.all(all).stream())
                .toArray(Constraint[]::new);
    }

    Constraint venueTaken(ConstraintFactory all) {
        return hard(
                all.forEachUniquePair(
                                Placing.class,
                                equal(p -> p.room().id()),
                                equal(Placing::weekday),
                                filtering(Placing::meets))
                        .penalize(HardMediumSoftScore.ONE_HARD),
                TimetableRule.VENUE_TAKEN);
    }

    Constraint personBusy(ConstraintFactory all) {
        return clash(all, TimetableRule.PERSON_BUSY, rivals -> !rivals.people().isEmpty());
    }

    Constraint classBusy(ConstraintFactory all) {
        return clash(all, TimetableRule.CLASS_BUSY, Rivals::classes);
    }

    Constraint pupilsBusy(ConstraintFactory all) {
        return clash(all, TimetableRule.PUPILS_BUSY, Rivals::pupils);
    }

    Constraint onceADay(ConstraintFactory all) {
        return hard(
                pairs(all)
                        .filter((rivals, one, other) -> rivals.offering()
                                && one.weekday() == other.weekday()
                                && one.lesson().sharesAWeekWith(other.lesson()))
                        .penalize(HardMediumSoftScore.ONE_HARD),
                TimetableRule.ONCE_A_DAY);
    }

    Constraint travel(ConstraintFactory all) {
        return hard(
                pairs(all)
                        .filter((rivals, one, other) -> !rivals.people().isEmpty()
                                && one.weekday() == other.weekday()
                                && one.room().campus() != other.room().campus()
                                && one.lesson().sharesAWeekWith(other.lesson())
                                && !one.spot().overlaps(other.spot()))
                        .join(WeekFacts.class)
                        .filter((_, one, other, facts) -> one.spot().gap(other.spot())
                                < facts.way(one.room().campus(), other.room().campus()))
                        .penalize(HardMediumSoftScore.ONE_HARD),
                TimetableRule.TRAVEL);
    }

    Constraint tooMuchWork(ConstraintFactory all) {
        return hard(
                all.forEach(Workload.class)
                        .join(Placing.class, equal(Workload::lesson, Placing::id))
                        .groupBy(
                                (work, _) -> work.person(),
                                sum((_, placing) -> placing.lesson().load()))
                        .filter((person, minutes) -> minutes > person.mostMinutes())
                        .penalize(HardMediumSoftScore.ONE_HARD),
                TimetableRule.TOO_MUCH_WORK);
    }

    Constraint onSite(ConstraintFactory all) {
        return hard(
                all.forEach(OnSiteLimit.class)
                        .join(
                                Placing.class,
                                equal(OnSiteLimit::weekday, Placing::weekday),
                                filtering((_, placing) -> placing.lesson().enriches()))
                        .groupBy((limit, _) -> limit, countBi())
                        .filter((limit, lessons) -> lessons > limit.lessons())
                        .penalize(HardMediumSoftScore.ONE_HARD, (limit, lessons) -> lessons - limit.lessons()),
                TimetableRule.ON_SITE);
    }

    Constraint nothingOfN(ConstraintFactory all) {
        return all.forEach(GradeDay.class)
                .filter(day -> day.minutes() > 0)
                .ifNotExists(
                        Placing.class, equal(GradeDay::weekday, Placing::weekday), filtering(WeekConstraints::feeds))
                .penalize(HardMediumSoftScore.ONE_HARD, day -> parts(day.minutes()))
                .asConstraint(TimetableRule.ONE_PLUS_N + " none");
    }

    Constraint tooLittleOfN(ConstraintFactory all) {
        return all.forEach(GradeDay.class)
                .filter(day -> day.minutes() > 0)
                .join(Placing.class, equal(GradeDay::weekday, Placing::weekday), filtering(WeekConstraints::feeds))
                .groupBy((day, _) -> day, toSet((_, placing) -> placing.interval()))
                .filter((day, intervals) -> running(intervals) < day.minutes())
                .penalize(HardMediumSoftScore.ONE_HARD, (day, intervals) -> parts(day.minutes() - running(intervals)))
                .asConstraint(TimetableRule.ONE_PLUS_N + " time");
    }

    Constraint tooFewSeatsOfN(ConstraintFactory all) {
        return all.forEach(GradeDay.class)
                .filter(day -> day.seats() > 0)
                .join(Placing.class, equal(GradeDay::weekday, Placing::weekday), filtering(WeekConstraints::feeds))
                .groupBy((day, _) -> day, sum((_, placing) -> placing.lesson().seats()))
                .filter((day, seats) -> seats < day.seats())
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint(TimetableRule.ONE_PLUS_N + " seats");
    }

    Constraint notPlaced(ConstraintFactory all) {
        return all.forEachIncludingUnassigned(Placing.class)
                .filter(placing -> placing.spotOrNull() == null)
                .penalize(HardMediumSoftScore.ONE_MEDIUM)
                .asConstraint("not placed");
    }

    /** Minutes of the day in which at least one of the intervals runs. */
    static int running(Collection<Integer> intervals) {
        List<Integer> ordered = intervals.stream().sorted().toList();
        int minutes = 0;
        int until = 0;
        for (int interval : ordered) {
            int from = Math.max(interval / 10_000, until);
            int to = interval % 10_000;
            minutes += Math.max(0, to - from);
            until = Math.max(until, to);
        }
        return minutes;
    }

    static TriConstraintStream<Rivals, Placing, Placing> pairs(ConstraintFactory all) {
        return all.forEach(Rivals.class)
                .join(Placing.class, equal(Rivals::one, Placing::id))
                .join(Placing.class, equal((rivals, _) -> rivals.other(), Placing::id));
    }

    private static Constraint clash(ConstraintFactory all, TimetableRule rule, Predicate<Rivals> matters) {
        return hard(
                all.forEach(Rivals.class)
                        .filter(matters)
                        .join(Placing.class, equal(Rivals::one, Placing::id))
                        .join(
                                Placing.class,
                                equal((rivals, _) -> rivals.other(), Placing::id),
                                equal((_, one) -> one.weekday(), Placing::weekday))
                        .filter((_, one, other) -> one.meets(other))
                        .penalize(HardMediumSoftScore.ONE_HARD),
                rule);
    }

    /** A rule about one lesson. The choice offered to the search keeps to it; a pinned lesson may not. */
    private static Constraint alone(ConstraintFactory all, TimetableRule rule, BiPredicate<Fit, Placing> holds) {
        UniConstraintStream<Placing> pinned = all.forEach(Placing.class).filter(Placing::pinned);
        return pinned.join(WeekFacts.class)
                .filter((placing, facts) -> !holds.test(new Fit(facts), placing))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint(rule.name());
    }

    private static boolean feeds(GradeDay day, Placing placing) {
        return placing.lesson().enriches() && placing.lesson().grades().contains(day.grade());
    }

    private static int parts(int minutes) {
        return (minutes + MISSING_PART - 1) / MISSING_PART;
    }

    private static Constraint hard(ConstraintBuilder builder, TimetableRule rule) {
        return builder.asConstraint(rule.name());
    }
}
