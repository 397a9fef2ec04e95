package kehou.timetable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.region.Term;

/** On which days an offering meets, and when and where: the service days of the term that one of its slots falls on. */
final class SessionDates {
    private SessionDates() {}

    /** A day's meeting. */
    record Meeting(LocalDate date, OfferingSlot slot) {}

    static List<Meeting> of(Collection<LocalDate> serviceDays, Offering offering, Term term, LocalDate notBefore) {
        return serviceDays.stream()
                .filter(day -> !day.isBefore(notBefore))
                .sorted()
                .flatMap(day -> on(day, offering, term))
                .toList();
    }

    static Stream<Meeting> on(LocalDate day, Offering offering, Term term) {
        return offering.slotOn(term, day).map(slot -> new Meeting(day, slot)).stream();
    }
}
