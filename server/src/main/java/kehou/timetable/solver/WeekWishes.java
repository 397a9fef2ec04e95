package kehou.timetable.solver;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

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
                .asConstraint("fair workload");
    }

    static Constraint preferredDay(ConstraintFactory all) {
        return all.forEach(Placing.class)
                .filter(placing -> !placing.lesson().preferred().isEmpty()
                        && !placing.lesson().preferred().contains(placing.weekday()))
                .join(WeekFacts.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, (_, facts) -> weight(facts, TimetableWeights::preferred))
                .asConstraint("preferred day");
    }

    static Constraint sameVenue(ConstraintFactory all) {
        return WeekConstraints.pairs(all)
                .filter((rivals, one, other) ->
                        rivals.offering() && one.room().id() != other.room().id())
                .join(WeekFacts.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, (_, _, _, facts) -> weight(facts, TimetableWeights::sameVenue))
                .asConstraint("same venue");
    }

    static Constraint spread(ConstraintFactory all) {
        return WeekConstraints.pairs(all)
                .filter((rivals, one, other) -> rivals.offering() && distance(one, other) == 1)
                .join(WeekFacts.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (_, one, other, facts) -> weight(facts, TimetableWeights::spread) * (2 - distance(one, other)))
                .asConstraint("spread");
    }

    static Constraint changesOfBuilding(ConstraintFactory all) {
        return all.forEach(Placing.class)
                .join(WeekFacts.class)
                .filter((placing, facts) -> facts.little(placing.lesson()))
                .join(
                        Placing.class,
                        equal((one, _) -> one.weekday(), Placing::weekday),
                        filtering((one, facts, other) -> one.id() < other.id()
                                && facts.little(other.lesson())
                                && !one.spot().building().equals(other.spot().building())
                                && one.lesson().grades().stream()
                                        .anyMatch(other.lesson().grades()::contains)))
                .penalize(HardMediumSoftScore.ONE_SOFT, (_, facts, _) -> weight(facts, TimetableWeights::buildings))
                .asConstraint("changes of building");
    }

    static Constraint near(ConstraintFactory all) {
        return all.forEach(Placing.class)
                .join(WeekFacts.class)
                .filter((placing, facts) -> facts.far(placing.lesson(), placing.spot()))
                .penalize(HardMediumSoftScore.ONE_SOFT, (_, facts) -> weight(facts, TimetableWeights::near))
                .asConstraint("near");
    }

    static Constraint moves(ConstraintFactory all) {
        return all.forEach(Placing.class)
                .filter(Placing::moved)
                .join(WeekFacts.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, (_, facts) -> weight(facts, TimetableWeights::moves))
                .asConstraint("moves");
    }

    private static int distance(Placing one, Placing other) {
        return Math.abs(one.weekday() - other.weekday());
    }

    private static int weight(WeekFacts facts, ToIntFunction<TimetableWeights> of) {
        return of.applyAsInt(facts.problem().weights());
    }
}
