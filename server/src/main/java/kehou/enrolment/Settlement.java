package kehou.enrolment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.Refund;
import kehou.payment.Refunds;
import kehou.plan.Offerings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a place, or of a single day, when its order is paid or closed. Told twice, done once. */
@Component
class Settlement {
    private final EnrolmentStore enrolments;
    private final SeatStore seats;
    private final FreeSeats free;
    private final Offerings offerings;
    private final GateBeside gate;
    private final Refunds refunds;
    private final DropInMoney days;
    private final PlaceTakesDays taken;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlement(
            EnrolmentStore enrolments,
            SeatStore seats,
            FreeSeats free,
            Offerings offerings,
            GateBeside gate,
            Refunds refunds,
            DropInMoney days,
            PlaceTakesDays taken,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enrolments = enrolments;
        this.seats = seats;
        this.free = free;
        this.offerings = offerings;
        this.gate = gate;
        this.refunds = refunds;
        this.days = days;
        this.taken = taken;
        this.events = events;
        this.clock = clock;
    }

    /** The place is confirmed; if it is gone, it is given again or the money goes back. */
    @Transactional
    void paid(Scope scope, Order.Id order, long fen) {
        Optional<Place> known = enrolments.ofOrder(scope, order);
        if (known.isEmpty()) {
            days.paid(scope, order, fen);
            taken.paid(scope, order);
            return;
        }
        Seat seat = lockSeat(scope, known.get());
        Place place = enrolments.lock(scope, known.get().enrolment().id()).orElseThrow();
        switch (place.enrolment().state()) {
            case HELD -> seatOrReturn(scope, place, fen);
            case CONFIRMED -> {}
            case WITHDRAWN -> giveBack(scope, place.enrolment(), fen, Refund.Why.WITHDRAWN);
            case LAPSED -> seatAgain(scope, place, seat, fen);
        }
    }

    /** The hold is over and nobody can pay any more: the seat is free. */
    @Transactional
    void closed(Scope scope, Order.Id order) {
        Optional<Place> known = enrolments.ofOrder(scope, order);
        if (known.isEmpty()) {
            days.closed(scope, order);
            return;
        }
        lockSeat(scope, known.get());
        Enrolment enrolment = enrolments
                .lock(scope, known.get().enrolment().id())
                .orElseThrow()
                .enrolment();
        if (enrolment.state() != Enrolment.State.HELD) {
            return;
        }
        lapse(scope, enrolment);
    }

    /** The money came, but the class may not go on any more (BX-10): the seat is free and the money goes back. */
    private void seatOrReturn(Scope scope, Place place, long fen) {
        Enrolment enrolment = place.enrolment();
        if (isClosed(scope, enrolment)) {
            lapse(scope, enrolment);
            giveBack(scope, enrolment, fen, Refund.Why.LATE);
        } else {
            confirm(scope, enrolment);
        }
    }

    private boolean isClosed(Scope scope, Enrolment enrolment) {
        return gate.closed(scope, offerings.find(scope, enrolment.offering())).isPresent();
    }

    private void lapse(Scope scope, Enrolment enrolment) {
        int school = enrolment.id().school();
        enrolments.end(scope, enrolment.id(), Enrolment.State.LAPSED, clock.instant());
        free.give(scope, school, enrolment.offering());
        events.publishEvent(new Enrolment.Lapsed(school, enrolment.id(), enrolment.offering(), enrolment.pupil()));
    }

    private void seatAgain(Scope scope, Place place, Seat seat, long fen) {
        Enrolment enrolment = place.enrolment();
        int school = enrolment.id().school();
        boolean busy = enrolments.live(scope, List.of(enrolment.pupil())).stream()
                .anyMatch(other -> other.slot().overlaps(place.slot()));
        if (busy || seat.free() == 0 || isClosed(scope, enrolment)) {
            giveBack(scope, enrolment, fen, Refund.Why.LATE);
            return;
        }
        events.publishEvent(Seats.changed(seats.take(scope, Map.of(enrolment.offering(), 1))));
        confirm(scope, enrolment);
    }

    private void confirm(Scope scope, Enrolment enrolment) {
        enrolments.confirm(scope, enrolment.id(), clock.instant());
        taken.confirmed(scope, List.of(enrolment));
        events.publishEvent(new Enrolment.Confirmed(
                enrolment.id().school(), enrolment.id(), enrolment.offering(), enrolment.pupil()));
    }

    private void giveBack(Scope scope, Enrolment enrolment, long fen, Refund.Why why) {
        Order.Id order = enrolment.order();
        if (order != null) {
            refunds.ask(scope, order, fen, why, enrolment.id().value(), "");
        }
    }

    private Seat lockSeat(Scope scope, Place place) {
        Enrolment enrolment = place.enrolment();
        return seats.lock(scope, List.of(enrolment.offering())).getFirst();
    }
}
