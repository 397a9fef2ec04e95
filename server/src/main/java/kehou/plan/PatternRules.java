package kehou.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kehou.kernel.Refused;
import kehou.region.Organisation;
import kehou.region.Stage;

/** What a period of service must satisfy beside the others of its school; the first refusal wins. */
final class PatternRules {
    private static final int LAST_OF_PRIMARY = 6;
    private static final int LAST_OF_JUNIOR = 9;

    private PatternRules() {}

    static void check(ServicePeriod period, Organisation school, List<ServicePeriod> others) {
        Stream.of(suitsTheSchool(period, school), runsForwards(period), fitsTheKind(period), isAlone(period, others))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    /** The grades of the school that the kind suits. */
    static List<Integer> grades(ServiceKind kind, Organisation school) {
        return school.stages().stream()
                .flatMap(stage -> (stage == Stage.PRIMARY
                                ? IntStream.rangeClosed(1, LAST_OF_PRIMARY)
                                : IntStream.rangeClosed(LAST_OF_PRIMARY + 1, LAST_OF_JUNIOR))
                        .boxed())
                .filter(kind::suits)
                .sorted()
                .toList();
    }

    private static Optional<Refused> suitsTheSchool(ServicePeriod period, Organisation school) {
        return school.stages().stream().anyMatch(period.kind()::suits)
                        && !period.grades().isEmpty()
                        && period.grades().stream().allMatch(period.kind()::suits)
                ? Optional.empty()
                : Optional.of(Refusal.EVENING_FOR_JUNIOR.refused("kind", period.kind()));
    }

    private static Optional<Refused> runsForwards(ServicePeriod period) {
        return period.from().isBefore(period.to()) && !period.lastDay().isBefore(period.firstDay())
                ? Optional.empty()
                : Optional.of(Refusal.TIMES_REVERSED.refused());
    }

    private static Optional<Refused> fitsTheKind(ServicePeriod period) {
        return period.weekdays().stream().allMatch(period.kind()::meetsOn)
                ? Optional.empty()
                : Optional.of(Refusal.WEEKDAY_WRONG.refused("kind", period.kind()));
    }

    private static Optional<Refused> isAlone(ServicePeriod period, List<ServicePeriod> others) {
        return others.stream()
                .filter(other -> !other.id().equals(period.id()) && other.collides(period))
                .findFirst()
                .map(other -> Refusal.PERIODS_OVERLAP.refused(
                        "kind", other.kind(), "season", other.season(), "from", other.from(), "to", other.to()));
    }
}
