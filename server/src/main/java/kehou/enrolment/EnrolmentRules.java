package kehou.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kehou.kernel.Refused;
import kehou.people.HomeClass;
import kehou.plan.Offering;

/** Why a pupil may not have a seat: pure, in a list, the first refusal wins. */
final class EnrolmentRules {
    private static final List<Function<Wish, Optional<Refused>>> STANDING = List.of(
            EnrolmentRules::isOffered,
            EnrolmentRules::passesTheGate,
            EnrolmentRules::hasAWindow,
            EnrolmentRules::isForTheGrade,
            EnrolmentRules::isForTheClass);
    private static final List<Function<Wish, Optional<Refused>>> COUNTER = List.of(
            EnrolmentRules::fitsTheOtherPlaces,
            EnrolmentRules::isFirstCome,
            EnrolmentRules::hasOpened,
            EnrolmentRules::hasNotClosed,
            EnrolmentRules::hasSeatsLeft);
    private static final List<Function<Wish, Optional<Refused>>> WAITLIST =
            List.of(EnrolmentRules::hasNotThisPlace, EnrolmentRules::hasOpened, EnrolmentRules::isFull);

    private EnrolmentRules() {}

    /** Why there is no seat at the counter. */
    static Optional<Refused> refusal(Wish wish) {
        return first(wish, STANDING, COUNTER);
    }

    /** Why the pupil cannot wait for one; a class that is in the way can still be given up. */
    static Optional<Refused> refusalToWait(Wish wish) {
        return first(wish, STANDING, WAITLIST);
    }

    private static Optional<Refused> first(
            Wish wish, List<Function<Wish, Optional<Refused>>> one, List<Function<Wish, Optional<Refused>>> then) {
        return Stream.concat(one.stream(), then.stream())
                .flatMap(rule -> rule.apply(wish).stream())
                .findFirst();
    }

    /** Why the wish cannot be met, whoever else wishes: in a draw, or at a seat that is kept for the pupil. */
    static Optional<Refused> barrier(Wish wish) {
        return first(wish, STANDING, List.of(EnrolmentRules::fitsTheOtherPlaces));
    }

    /** Why a seat that was drawn cannot be given. */
    static Optional<Refused> drawn(Wish wish) {
        Seat seat = wish.seat();
        return barrier(wish)
                .or(() -> seat != null && seat.free() <= 0 ? Optional.of(full(seat)) : Optional.<Refused>empty());
    }

    private static Optional<Refused> isOffered(Wish wish) {
        return closed(wish.offering());
    }

    /** Why nobody chooses the class, if that is so. */
    static Optional<Refused> closed(Offering offering) {
        return offering.goesOn()
                ? Optional.empty()
                : offering.saidToEnd()
                        .map(day -> Refusal.ENDS.refused("on", day))
                        .or(() -> Optional.of(Refusal.NOT_OFFERED.refused("state", offering.state())));
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

    private static Optional<Refused> isFirstCome(Wish wish) {
        return wish.window() != null && wish.window().mode() == SelectionWindow.Mode.DRAW
                ? Optional.of(Refusal.BY_DRAW.refused("closesAt", wish.window().closesAt()))
                : Optional.empty();
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
        return seat != null && seat.left() <= 0 ? Optional.of(full(seat)) : Optional.empty();
    }

    private static Optional<Refused> hasNotThisPlace(Wish wish) {
        return wish.places().stream()
                        .anyMatch(place -> place.enrolment()
                                .offering()
                                .equals(wish.offering().id()))
                ? Optional.of(Refusal.HAS_THE_PLACE.refused())
                : Optional.empty();
    }

    private static Optional<Refused> isFull(Wish wish) {
        Seat seat = wish.seat();
        return seat != null && seat.left() > 0
                ? Optional.of(Refusal.SEATS_LEFT.refused("left", seat.left()))
                : Optional.empty();
    }

    private static Refused full(Seat seat) {
        return Refusal.FULL.refused("seats", seat.capacity(), "before", seat.taken());
    }
}
