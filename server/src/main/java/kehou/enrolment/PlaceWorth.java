package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.Orders;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Calendars;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.timetable.Session;
import org.springframework.stereotype.Component;

/** What is left of a place at a moment, by one rule for every way of leaving it. */
@Component
class PlaceWorth {
    private final ClosureCreditStore credits;
    private final ClassEndStore ends;
    private final Orders orders;
    private final Offerings offerings;
    private final Calendars calendars;
    private final Terms terms;
    private final Clock clock;

    PlaceWorth(
            ClosureCreditStore credits,
            ClassEndStore ends,
            Orders orders,
            Offerings offerings,
            Calendars calendars,
            Terms terms,
            Clock clock) {
        this.credits = credits;
        this.ends = ends;
        this.orders = orders;
        this.offerings = offerings;
        this.calendars = calendars;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * What goes back if the place ends at that moment; {@code again} are sessions that a closure took and that will not be
     * made up after all. Of a place in a class into which another was merged, all that was brought along until the
     * family's time to decline is over; of one at the hour of a class that ended, the sessions since that day.
     */
    RefundPreview at(Scope scope, Place place, LocalDateTime moment, Collection<Session.Id> again) {
        Enrolment.Id id = place.enrolment().id();
        long paid = paid(scope, place.enrolment());
        Optional<ClassEndStore.Brought> brought = ends.brought(scope, id);
        List<LocalDateTime> meetings = meetings(
                offerings.find(scope, place.enrolment().offering()),
                LocalDateTime.ofInstant(
                        ends.busyUntil(scope, id).orElse(place.enrolment().chosenAt()), clock.getZone()));
        if (brought.isPresent()) {
            paid = Math.min(paid, brought.get().fen());
            if (paid > 0 && !moment.toLocalDate().isAfter(brought.get().answerBy())) {
                return new RefundPreview(paid, paid, RefundRule.DECLINED, meetings.size(), meetings.size());
            }
        }
        int owed = credits.owed(scope, List.of(id), moment.toLocalDate(), again).getOrDefault(id, 0);
        return RefundPreview.of(paid, meetings, owed, moment);
    }

    /** All that was paid and has not gone back, in fen. */
    long paid(Scope scope, Enrolment enrolment) {
        Order.Id order = enrolment.order();
        if (order == null || enrolment.state() != Enrolment.State.CONFIRMED) {
            return 0;
        }
        Order bill = orders.find(scope, order);
        return bill.paidFen() - bill.refundingFen() - bill.refundedFen();
    }

    private List<LocalDateTime> meetings(Offering offering, LocalDateTime chosen) {
        Term term = terms.find(offering.term());
        LocalDate from = chosen.toLocalDate().isAfter(term.firstDay()) ? chosen.toLocalDate() : term.firstDay();
        return from.isAfter(term.lastDay())
                ? List.of()
                : calendars.serviceDays(offering.id().school(), from, term.lastDay()).stream()
                        .flatMap(day -> offering.slotOn(term, day).stream().map(slot -> day.atTime(slot.from())))
                        .filter(begins -> begins.isAfter(chosen))
                        .toList();
    }
}
