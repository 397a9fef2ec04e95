package kehou.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import kehou.kernel.Refused;

/** What an offering must satisfy beyond what the schema holds; the first refusal wins. */
final class OfferingRules {
    private static final List<BiFunction<OfferingDraft, Picked, Optional<Refused>>> RULES = List.of(
            OfferingRules::endsAfterItBegins,
            OfferingRules::venueIsOpen,
            OfferingRules::fitsTheVenue,
            OfferingRules::fitsTheCourse);

    private OfferingRules() {}

    static void check(OfferingDraft draft, Picked picked) {
        RULES.stream()
                .flatMap(rule -> rule.apply(draft, picked).stream())
                .findFirst()
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    private static Optional<Refused> endsAfterItBegins(OfferingDraft draft, Picked picked) {
        return draft.from().isBefore(draft.to()) ? Optional.empty() : Optional.of(Refusal.TIMES_REVERSED.refused());
    }

    private static Optional<Refused> venueIsOpen(OfferingDraft draft, Picked picked) {
        return picked.venue().open()
                ? Optional.empty()
                : Optional.of(Refusal.VENUE_CLOSED.refused("venue", draft.venue()));
    }

    private static Optional<Refused> fitsTheVenue(OfferingDraft draft, Picked picked) {
        int capacity = picked.venue().capacity();
        return draft.seats() <= capacity
                ? Optional.empty()
                : Optional.of(Refusal.VENUE_TOO_SMALL.refused("seats", draft.seats(), "capacity", capacity));
    }

    private static Optional<Refused> fitsTheCourse(OfferingDraft draft, Picked picked) {
        int size = picked.course().classSize();
        return !draft.strand().gated() || draft.seats() <= size
                ? Optional.empty()
                : Optional.of(Refusal.OVER_CLASS_SIZE.refused("seats", draft.seats(), "classSize", size));
    }
}
