package kehou.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kehou.kernel.Refused;
import kehou.people.HomeClass;
import kehou.plan.Offering;

/** Why a pupil may not have a seat: pure, in a list, the first refusal wins. */
final class EnrolmentRules {
    private static final List<Function<Wish, Optional<Refused>>> RULES = List.of(
            EnrolmentRules::isOffered,
            EnrolmentRules::passesTheGate,
            EnrolmentRules::hasAWindow,
            EnrolmentRules::isForTheGrade,
            EnrolmentRules::isForTheClass,
            EnrolmentRules::fitsTheOtherPlaces,
            EnrolmentRules::hasOpened,
            EnrolmentRules::hasNotClosed,
            EnrolmentRules::hasSeatsLeft);

    private EnrolmentRules() {}

    static Optional<Refused> refusal(Wish wish) {
        return RULES.stream().flatMap(rule -> rule.apply(wish).stream()).findFirst();
    }

    private static Optional<Refused> isOffered(Wish wish) {
        return wish.offering().state() == Offering.State.PUBLISHED
                ? Optional.empty()
                : Optional.of(
                        Refusal.NOT_OFFERED.refused("state", wish.offering().state()));
    }

    private static Optional<Refused> passesTheGate(Wish wish) {
        return Optional.ofNullable(wish.barrier());
    }

    private static Optional<Refused> hasAWindow(Wish wish) {
        return wish.window() == null || wish.seat() == null
                ? Optional.of(Refusal.NO_WINDOW.refused())
                : Optional.empty();
    }

    private static Optional<Refused> isForTheGrade(Wish wish) {
        List<Integer> grades = wish.window() == null
                ? wish.offering().grades()
                : wish.offering().grades().stream()
                        .filter(wish.window().grades()::contains)
                        .toList();
        return grades.contains(wish.grade())
                ? Optional.empty()
                : Optional.of(Refusal.GRADE.refused("grade", wish.grade(), "grades", grades));
    }

    private static Optional<Refused> isForTheClass(Wish wish) {
        List<HomeClass.Id> classes = wish.offering().homeClasses();
        return classes.isEmpty() || classes.contains(wish.homeClass())
                ? Optional.empty()
                : Optional.of(Refusal.HOME_CLASS.refused("homeClass", wish.homeClass()));
    }

    private static Optional<Refused> fitsTheOtherPlaces(Wish wish) {
        Slot slot = Slot.of(wish.offering());
        return wish.places().stream()
                .filter(place -> place.slot().overlaps(slot))
                .findFirst()
                .map(place -> clash(place, slot, wish.known()));
    }

    static Refused clash(Place place, Slot wanted, Map<Offering.Id, Offering> known) {
        Offering.Id offering = place.enrolment().offering();
        Offering inTheWay = known.get(offering);
        Slot.Span when = place.slot().overlap(wanted).orElseThrow();
        return Refusal.TIME_CLASH.refused(
                "offering", offering,
                "courseName", inTheWay == null ? "" : inTheWay.courseName(),
                "weekday", when.weekday(),
                "from", when.begins(),
                "to", when.ends());
    }

    private static Optional<Refused> hasOpened(Wish wish) {
        return wish.window() != null && wish.at().isBefore(wish.window().opensAt())
                ? Optional.of(
                        Refusal.NOT_OPEN_YET.refused("opensAt", wish.window().opensAt(), "serverTime", wish.at()))
                : Optional.empty();
    }

    private static Optional<Refused> hasNotClosed(Wish wish) {
        return wish.window() != null && !wish.at().isBefore(wish.window().closesAt())
                ? Optional.of(Refusal.CLOSED.refused("closesAt", wish.window().closesAt(), "serverTime", wish.at()))
                : Optional.empty();
    }

    private static Optional<Refused> hasSeatsLeft(Wish wish) {
        Seat seat = wish.seat();
        return seat != null && seat.left() <= 0
                ? Optional.of(Refusal.FULL.refused("seats", seat.capacity(), "before", seat.taken()))
                : Optional.empty();
    }
}
