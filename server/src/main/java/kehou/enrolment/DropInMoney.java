package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.payment.NewOrder;
import kehou.payment.Order;
import kehou.payment.OrderLine;
import kehou.payment.Orders;
import kehou.payment.Refund;
import kehou.payment.Refunds;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The money of single days: a seat follows its order, and what goes back goes the way it came. Told twice, done once. */
@Component
class DropInMoney {
    private final DropInSeatStore store;
    private final DropInOpeningStore open;
    private final Offerings offerings;
    private final Sessions sessions;
    private final GateBeside gate;
    private final DropInDays days;
    private final Orders orders;
    private final Refunds refunds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DropInMoney(
            DropInSeatStore store,
            DropInOpeningStore open,
            Offerings offerings,
            Sessions sessions,
            GateBeside gate,
            DropInDays days,
            Orders orders,
            Refunds refunds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.open = open;
        this.offerings = offerings;
        this.sessions = sessions;
        this.gate = gate;
        this.days = days;
        this.orders = orders;
        this.refunds = refunds;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the order of a booking that costs something, in its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void bill(Scope scope, DropIn booking, String courseName) {
        Order.Id order = booking.order();
        Instant until = booking.holdUntil();
        if (order != null && until != null) {
            String title = "%s %d月%d日单日"
                    .formatted(
                            courseName,
                            booking.date().getMonthValue(),
                            booking.date().getDayOfMonth());
            OrderLine line = new OrderLine(booking.id().value(), title, booking.feeFen());
            orders.open(
                    scope,
                    List.of(new NewOrder(
                            order, booking.pupil().value(), scope.account(), title, List.of(line), until)));
        }
    }

    /** The order was paid: the child has the seat; if that is gone, it is given again or the money goes back. */
    @Transactional
    void paid(Scope scope, Order.Id order, long fen) {
        Optional<DropIn> known = store.ofOrder(scope, order);
        if (known.isEmpty()) {
            return;
        }
        Offering.Id offering = known.get().offering();
        int seats = offering == null ? 0 : open.lock(scope, offering);
        DropIn booking = lock(scope, known.get().id());
        if (booking.paid()) {
            return;
        }
        switch (booking.state()) {
            case HELD -> seatOrReturn(scope, booking, seats, fen);
            case LAPSED -> {
                // A place that is confirmed in this moment does not see a lapsed day: as if it were booked anew.
                open.bookAlone(scope, booking.id().school());
                seatOrReturn(scope, booking, seats, fen);
            }
            case BOOKED -> giveBack(scope, booking, fen, Refund.Why.CLASS_ENDED);
            case CANCELLED -> giveBack(scope, booking, fen, Refund.Why.WITHDRAWN);
        }
    }

    /** Nobody can pay any more: the seat of the day is free. */
    @Transactional
    void closed(Scope scope, Order.Id order) {
        store.ofOrder(scope, order)
                .map(known -> lock(scope, known.id()))
                .filter(booking -> booking.state() == DropIn.State.HELD)
                .ifPresent(booking -> lapse(scope, booking));
    }

    /** Ends a booking; so much of what was paid goes back, and an unpaid order ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    DropIn leave(Scope scope, DropIn booking, DropIn.End why, long backFen) {
        store.cancel(scope, booking.id(), why, backFen, clock.instant());
        settle(scope, booking, why, backFen);
        int school = booking.id().school();
        events.publishEvent(new DropIn.Cancelled(school, booking.id(), booking.date()));
        if (why == DropIn.End.PLACE) {
            events.publishEvent(new DropIn.GivenWay(school, booking.id(), booking.pupil(), booking.date(), backFen));
        } else if (backFen > 0 && why != DropIn.End.FAMILY) {
            events.publishEvent(new DropIn.PaidBack(school, booking.id(), booking.pupil(), booking.date(), backFen));
        }
        return booking.cancelled(backFen);
    }

    /** Their class ended: they come to base care, and what was paid goes back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void toCare(Scope scope, Collection<DropIn> bookings) {
        store.toCare(scope, bookings);
        for (DropIn day : bookings) {
            long back = backFen(day);
            settle(scope, day, DropIn.End.CLASS_ENDED, back);
            int school = day.id().school();
            events.publishEvent(new DropIn.ToCare(school, day.id(), day.pupil(), day.date()));
            if (back > 0) {
                events.publishEvent(new DropIn.PaidBack(school, day.id(), day.pupil(), day.date(), back));
            }
        }
    }

    /** What the school owes of a booking that it takes back itself: all that was paid. */
    static long backFen(DropIn booking) {
        return booking.sold() ? booking.feeFen() : 0;
    }

    /** The lesson of that day does not take place: everything goes back. */
    @Transactional
    void sessionGone(Scope scope, Offering.Id offering, LocalDate date) {
        // Who books in this moment either is seen here or finds the lesson cancelled.
        open.lock(scope, offering);
        endAll(scope, store.charged(scope, offering.school(), offering, date, date), DropIn.End.SESSION);
    }

    /** Children left the school: their seats from today on are free, and what was paid goes back. */
    @Transactional
    void leaveAll(Scope scope, Collection<Pupil.Id> pupils) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        endAll(
                scope,
                store.ofPupils(scope, pupils, today).stream()
                        .filter(one -> !begun(scope, one))
                        .toList(),
                DropIn.End.LEFT);
    }

    /** Ends those that still stand, with all that was paid. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endAll(Scope scope, Collection<DropIn> bookings, DropIn.End why) {
        for (DropIn known : bookings) {
            DropIn booking = lock(scope, known.id());
            if (booking.state().live() && booking.kind() == DropIn.Kind.SEAT) {
                leave(scope, booking, why, backFen(booking));
            }
        }
    }

    /** Its lesson has begun. */
    boolean begun(Scope scope, DropIn booking) {
        Offering.Id offering = booking.offering();
        return offering != null
                && sessions.ofOfferings(scope, List.of(offering), booking.date(), booking.date()).stream()
                        .anyMatch(one -> one.state() != Session.State.CANCELLED
                                && !one.begins().isAfter(clock.instant()));
    }

    DropIn lock(Scope scope, DropIn.Id id) {
        return store.lock(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private void seatOrReturn(Scope scope, DropIn booking, int seats, long fen) {
        Offering.Id offering = booking.offering();
        Optional<Integer> seat = booking.state() == DropIn.State.HELD
                ? store.seat(scope, booking.id())
                : offering == null ? Optional.empty() : store.free(scope, offering, booking.date(), seats);
        if (seat.isPresent()
                && isHeld(scope, booking)
                && store.paid(scope, booking.id(), seat.get(), clock.instant())) {
            events.publishEvent(new DropIn.Booked(
                    booking.id().school(), booking.id(), booking.date(), booking.kind(), booking.late()));
            return;
        }
        if (booking.state() == DropIn.State.HELD) {
            lapse(scope, booking);
        }
        giveBack(scope, booking, fen, Refund.Why.LATE);
    }

    /** The lesson lies ahead and takes place, the child's school is open to it, and the class may go on (BX-10). */
    private boolean isHeld(Scope scope, DropIn booking) {
        Offering.Id offering = booking.offering();
        return offering != null
                && sessions.ofOfferings(scope, List.of(offering), booking.date(), booking.date()).stream()
                        .anyMatch(one -> one.state() == Session.State.PLANNED
                                && (booking.state() == DropIn.State.HELD
                                        || one.begins().isAfter(clock.instant())))
                && !days.away(scope, booking)
                && gate.closed(scope, offerings.find(scope, offering)).isEmpty();
    }

    private void lapse(Scope scope, DropIn booking) {
        store.lapse(scope, booking.id(), clock.instant());
        events.publishEvent(new DropIn.Lapsed(booking.id().school(), booking.id(), booking.date()));
    }

    private void giveBack(Scope scope, DropIn booking, long fen, Refund.Why why) {
        Order.Id order = booking.order();
        if (order != null) {
            store.paidForNothing(scope, booking.id(), clock.instant());
            refunds.ask(scope, order, fen, why, booking.id().value(), "");
        }
    }

    private void settle(Scope scope, DropIn was, DropIn.End why, long backFen) {
        Order.Id order = was.order();
        if (order == null) {
            return;
        }
        if (!was.paid()) {
            orders.end(scope, order);
        } else if (backFen > 0) {
            refunds.ask(scope, order, backFen, refund(why), was.id().value(), "");
        }
    }

    private static Refund.Why refund(DropIn.End why) {
        return switch (why) {
            case FAMILY, LEFT, PLACE -> Refund.Why.WITHDRAWN;
            case SCHOOL, SESSION -> Refund.Why.BY_SCHOOL;
            case CLOSURE -> Refund.Why.CLOSURE;
            case CLASS_ENDED -> Refund.Why.CLASS_ENDED;
        };
    }
}
