package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats that come free. Of an offering that was sold out they go to those who wait, in the same transaction: in their
 * order, and every so many by lot; whoever calls holds the lock of the seat row.
 */
@Component
class FreeSeats {
    private final SeatStore seats;
    private final WaitingStore waiting;
    private final LotPick lots;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FreeSeats(SeatStore seats, WaitingStore waiting, LotPick lots, ApplicationEventPublisher events, Clock clock) {
        this.seats = seats;
        this.waiting = waiting;
        this.lots = lots;
        this.events = events;
        this.clock = clock;
    }

    /** One seat less is taken, unless somebody waits for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void give(Scope scope, int school, Offering.Id offering) {
        seats.take(scope, Map.of(offering, -1)).forEach(seat -> offer(scope, school, seat));
    }

    /** Offers what is free to the next in line. */
    @Transactional(propagation = Propagation.MANDATORY)
    void offer(Scope scope, int school, Seat seat) {
        Seat now = seat;
        if (seat.soldOut() && seat.free() > 0) {
            List<Waiting> offered = offerAll(scope, seat.offering(), seat.free());
            if (!offered.isEmpty()) {
                now = seats.take(scope, Map.of(seat.offering(), offered.size())).getFirst();
                offered.forEach(one -> events.publishEvent(
                        new Waiting.Offered(school, one.id(), one.offering(), one.pupil(), one.number())));
            }
        }
        events.publishEvent(Seats.changed(List.of(now)));
    }

    /** An offer that {@code before} had is made to {@code again}: the same one, by the same rule, as far as a seat is free. */
    @Transactional(propagation = Propagation.MANDATORY)
    Seat offerAgain(Scope scope, int school, Seat seat, Waiting again, Waiting before) {
        Integer number = before.offerNumber();
        Waiting.OfferRule rule = before.offerRule();
        if (number == null || rule == null || seat.free() == 0) {
            return seat;
        }
        waiting.offer(scope, again.id(), number, rule, clock.instant());
        events.publishEvent(new Waiting.Offered(school, again.id(), again.offering(), again.pupil(), again.number()));
        return seats.take(scope, Map.of(seat.offering(), 1)).getFirst();
    }

    private List<Waiting> offerAll(Scope scope, Offering.Id offering, int free) {
        List<Waiting> offered = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        int number = waiting.offers(scope, offering);
        while (offered.size() < free) {
            number++;
            Waiting.OfferRule rule = lots.rule(offering.school(), number);
            List<LotPick.InLine> line = waiting.inLine(scope, offering, today, rule == Waiting.OfferRule.ARRIVAL);
            if (line.isEmpty()) {
                break;
            }
            Waiting.Id next = line.getFirst().id();
            if (rule == Waiting.OfferRule.LOT) {
                next = lots.best(offering, number, line);
            }
            offered.add(waiting.offer(scope, next, number, rule, clock.instant()));
        }
        return offered;
    }
}
