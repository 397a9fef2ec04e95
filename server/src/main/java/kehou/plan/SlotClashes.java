package kehou.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Refused;

/** Where two offerings of a school want the same venue, person or whole class at the same time. */
final class SlotClashes {
    private SlotClashes() {}

    /** The first of the others that is in the way of one, with names and times. */
    static Optional<Refused> first(Offering one, Collection<Offering> others) {
        return others.stream()
                .filter(other -> !other.id().equals(one.id()) && other.term().equals(one.term()))
                .flatMap(other -> between(one, other).stream())
                .findFirst();
    }

    private static Optional<Refused> between(Offering one, Offering other) {
        for (OfferingSlot slot : one.slots()) {
            for (OfferingSlot theirs : other.slots()) {
                if (slot.overlaps(theirs)) {
                    Optional<Refusal> why = why(one, slot, other, theirs);
                    if (why.isPresent()) {
                        return Optional.of(refused(why.get(), one, slot, other, theirs));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> why(Offering one, OfferingSlot slot, Offering other, OfferingSlot theirs) {
        if (slot.venue().equals(theirs.venue())) {
            return Optional.of(Refusal.VENUE_TAKEN);
        }
        if (!Collections.disjoint(one.team(), other.team())) {
            return Optional.of(
                    other.team().contains(one.instructor()) ? Refusal.INSTRUCTOR_TAKEN : Refusal.ASSISTANT_TAKEN);
        }
        return Collections.disjoint(one.whole(), other.whole()) ? Optional.empty() : Optional.of(Refusal.CLASS_TAKEN);
    }

    /** On the only day on which both meet, if there is one such. */
    private static Refused refused(Refusal why, Offering one, OfferingSlot wanted, Offering other, OfferingSlot slot) {
        return why.refused(
                "date", day(wanted, slot),
                "wanted", one.courseName(),
                "offering", other.id(),
                "courseName", other.courseName(),
                "instructorName", one.instructorName(),
                "venueName", slot.venueName(),
                "weekday", slot.weekday(),
                "from", slot.from(),
                "to", slot.to(),
                "weeks", slot.weeks());
    }

    /** Empty where they meet week after week. */
    private static String day(OfferingSlot wanted, OfferingSlot slot) {
        LocalDate date = wanted.date() == null ? slot.date() : wanted.date();
        return date == null ? "" : date.toString();
    }

    /** The first clash among these and with the others. */
    static Optional<Refused> amongAndWith(List<Offering> these, Collection<Offering> others) {
        for (int i = 0; i < these.size(); i++) {
            Offering one = these.get(i);
            Optional<Refused> clash =
                    first(one, these.subList(i + 1, these.size())).or(() -> first(one, others));
            if (clash.isPresent()) {
                return clash;
            }
        }
        return Optional.empty();
    }
}
