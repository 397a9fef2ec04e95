package kehou.timetable.solver;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import java.util.List;
import java.util.function.ToIntFunction;

/** What should hold, each with the weight that the school gives it. */
final class WeekWishes {
    private WeekWishes() {}

    static List<Constraint> all(ConstraintFactory all) {
        return List.of(
                fairWorkload(all),
                preferredDay(all),
                sameVenue(all),
                spread(all),
                changesOfBuilding(all),
                near(all),
                moves(all));
    }

    static Constraint fairWorkload(ConstraintFactory all) {
        return WeekConstraints.pairs(all)
                .filter((rivals, one, other) -> !rivals.people().isEmpty() && one.weekday() == other.weekday())
                .join(WeekFacts.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, (_, _, _, facts) -> weight(facts, TimetableWeights::fair))
                .asConstraint(WeighedWish.Wish.FAIR.name());
    }

    static Constraint preferredDay(ConstraintFactory all) {
        return all.forEach(Placing.class)
                .filter(placing -> !placing.lesson().preferred().isEmpty()
                        && !placing.lesson().preferred().contains(placing.weekday()))
                .join(WeekFacts.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, (_, facts) -> weight(facts, TimetableWeights::preferred))
                .asConstraint(WeighedWish.Wish.PREFERRED.name());
    }

    static Constraint sameVenue(ConstraintFactory all) {
        return WeekConstraints.pairs(all)
                .filter((rivals, one, other) ->
                        rivals.offering() && one.room().id() != other.room().id())
                .join(WeekFacts.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, (_, _, _, facts) -> weight(facts, TimetableWeights::sameVenue))
                .asConstraint(WeighedWish.Wish.SAME_VENUE.name());
    }

    static Constraint spread(ConstraintFactory all) {
        return WeekConstraints.pairs(all)
                .filter((rivals, one, other) -> rivals.offering() && distance(one, other) == 1)
                .join(WeekFacts.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (_, one, other, facts) -> weight(facts, TimetableWeights::spread) * (2 - distance(one, other)))
                .asConstraint(WeighedWish.Wish.SPREAD.name());
    }

    static Constraint changesOfBuilding(ConstraintFactory all) {
        return all.forEach(Walk.class)
                .join(Placing.class, equal(Walk::lesson, Placing::id))
                .groupBy((walk, _) -> walk.who(), (_, placing) -> placing.weekday(), toList((_, placing) -> placing))
                .join(WeekFacts.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (_, _, day, facts) -> weight(facts, TimetableWeights::buildings) * Walk.changes(day))
                .asConstraint(WeighedWish.Wish.BUILDINGS.name());
    }

    static Constraint near(ConstraintFactory all) {
        return all.forEach(Placing.class)
                .join(WeekFacts.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (placing, facts) ->
                                weight(facts, TimetableWeights::near) * facts.far(placing.lesson(), placing.room()))
                .asConstraint(WeighedWish.Wish.NEAR.name());
    }

    static Constraint moves(ConstraintFactory all) {
        return all.forEach(Placing.class)
                .filter(Placing::moved)
                .join(WeekFacts.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, (_, facts) -> weight(facts, TimetableWeights::moves))
                .asConstraint(WeighedWish.Wish.MOVES.name());
    }

    private static int distance(Placing one, Placing other) {
        return Math.abs(one.weekday() - other.weekday());
    }

    private static int weight(WeekFacts facts, ToIntFunction<TimetableWeights> of) {
        return of.applyAsInt(facts.problem().weights());
    }
}
