package kehou.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import kehou.kernel.Refused;
import kehou.library.Course;
import kehou.region.Venue;

/** What an offering must satisfy beyond what the schema holds; the first refusal wins. */
final class OfferingRules {
    private static final List<BiFunction<Offering, Course, Optional<Refused>>> RULES =
            List.of(OfferingRules::isForSomebody, OfferingRules::assistantsAssist, OfferingRules::fitsTheCourse);

    private static final List<BiFunction<Offering, Map<Venue.Id, Venue>, Optional<Refused>>> OF_SLOTS = List.of(
            OfferingRules::endsAfterItBegins,
            OfferingRules::meetsOnceADay,
            OfferingRules::venuesAreOpen,
            OfferingRules::fitsTheVenues);

    private OfferingRules() {}

    static void check(Offering offering, Picked picked) {
        checkSlots(offering, picked.venues());
        first(RULES, offering, picked.course());
    }

    /** The rules of when and where. */
    static void checkSlots(Offering offering, Map<Venue.Id, Venue> venues) {
        first(OF_SLOTS, offering, venues);
    }

    private static <T> void first(List<BiFunction<Offering, T, Optional<Refused>>> rules, Offering offering, T beside) {
        rules.stream()
                .flatMap(rule -> rule.apply(offering, beside).stream())
                .findFirst()
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    private static Optional<Refused> isForSomebody(Offering offering, Course course) {
        return offering.grades().isEmpty() ? Optional.of(Refusal.FOR_NOBODY.refused()) : Optional.empty();
    }

    private static Optional<Refused> assistantsAssist(Offering offering, Course course) {
        return offering.assistants().contains(offering.instructor())
                ? Optional.of(Refusal.ASSISTS_ITSELF.refused("instructor", offering.instructor()))
                : Optional.empty();
    }

    private static Optional<Refused> endsAfterItBegins(Offering offering, Map<Venue.Id, Venue> venues) {
        return offering.slots().stream().anyMatch(slot -> !slot.from().isBefore(slot.to()))
                ? Optional.of(Refusal.TIMES_REVERSED.refused())
                : Optional.empty();
    }

    /** A session is a day's meeting, so two slots never fall on one day. */
    private static Optional<Refused> meetsOnceADay(Offering offering, Map<Venue.Id, Venue> venues) {
        List<OfferingSlot> slots = offering.slots();
        for (int i = 0; i < slots.size(); i++) {
            OfferingSlot slot = slots.get(i);
            if (slots.subList(i + 1, slots.size()).stream().anyMatch(slot::sharesADayWith)) {
                return Optional.of(
                        Refusal.TWICE_A_DAY.refused("courseName", offering.courseName(), "weekday", slot.weekday()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> venuesAreOpen(Offering offering, Map<Venue.Id, Venue> venues) {
        return places(offering, venues).stream()
                .filter(venue -> !venue.open())
                .findFirst()
                .map(venue -> Refusal.VENUE_CLOSED.refused("venue", venue.id(), "venueName", venue.name()));
    }

    private static Optional<Refused> fitsTheVenues(Offering offering, Map<Venue.Id, Venue> venues) {
        return places(offering, venues).stream()
                .filter(venue -> offering.seats() > venue.capacity())
                .findFirst()
                .map(venue -> Refusal.VENUE_TOO_SMALL.refused(
                        "seats", offering.seats(), "capacity", venue.capacity(), "venueName", venue.name()));
    }

    private static Optional<Refused> fitsTheCourse(Offering offering, Course course) {
        int size = course.classSize();
        return !offering.strand().gated() || offering.seats() <= size
                ? Optional.empty()
                : Optional.of(Refusal.OVER_CLASS_SIZE.refused("seats", offering.seats(), "classSize", size));
    }

    private static List<Venue> places(Offering offering, Map<Venue.Id, Venue> venues) {
        return offering.slots().stream()
                .map(slot -> Objects.requireNonNull(venues.get(slot.venue())))
                .distinct()
                .toList();
    }
}
