package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.Orders;
import kehou.payment.Refund;
import kehou.payment.Refunds;
import kehou.people.Pupil;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Giving a place up: the family sees the exact refund, confirms it, and gets exactly that. */
@Component
public class Withdrawals {
    private final EnrolmentStore enrolments;
    private final SeatStore seats;
    private final FreeSeats free;
    private final WithdrawalStore store;
    private final PlaceWorth worth;
    private final ClosureCreditStore credits;
    private final Orders orders;
    private final Refunds refunds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawals(
            EnrolmentStore enrolments,
            SeatStore seats,
            FreeSeats free,
            WithdrawalStore store,
            PlaceWorth worth,
            ClosureCreditStore credits,
            Orders orders,
            Refunds refunds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enrolments = enrolments;
        this.seats = seats;
        this.free = free;
        this.store = store;
        this.worth = worth;
        this.credits = credits;
        this.orders = orders;
        this.refunds = refunds;
        this.events = events;
        this.clock = clock;
    }

    /** What would go back now. Refuses a place that was given up or has lapsed. */
    @Transactional(readOnly = true)
    public RefundPreview preview(Scope scope, Enrolment.Id id) {
        return reckon(scope, live(scope, enrolments.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused)));
    }

    /**
     * Frees the seat and asks for the refund of exactly {@code seenFen}; refuses if it is another amount by
     * now. An unpaid order ends; should a payment of it still arrive, it goes back by itself.
     */
    @Transactional
    public Withdrawal confirm(Scope scope, Enrolment.Id id, long seenFen) {
        Place place = lock(scope, id);
        RefundPreview refund = reckon(scope, place);
        if (refund.amountFen() != seenFen) {
            throw Refusal.REFUND_CHANGED.refused("seenFen", seenFen, "amountFen", refund.amountFen());
        }
        return leave(scope, place, refund);
    }

    /** The pupil left the school: its places end, each with the refund that the rule gives. */
    @Transactional
    public void leaveAll(Scope scope, int school, Collection<Pupil.Id> pupils) {
        List<Place> places = enrolments.live(scope, pupils);
        seats.lock(
                scope,
                places.stream().map(place -> place.enrolment().offering()).toList());
        for (Place known : places) {
            enrolments
                    .lock(scope, known.enrolment().id())
                    .filter(place -> place.enrolment().state().live())
                    .ifPresent(place -> leave(scope, place, reckon(scope, place)));
        }
    }

    /**
     * The school does not agree to the place (NP-1.2.3): it ends and the seat is free; an unpaid order ends. All that was
     * paid goes back, whatever was held since; says how much, in fen. Whoever calls has locked the seat and the place.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    long turnDown(Scope scope, Enrolment place) {
        long fen = worth.paid(scope, place);
        enrolments.end(scope, place.id(), Enrolment.State.WITHDRAWN, clock.instant());
        settle(scope, place, fen, Refund.Why.BY_SCHOOL, "学校没有同意报名");
        gone(scope, place, fen);
        return fen;
    }

    /** The term is over: what closures still owe a place goes back, once. The place stands. */
    @Transactional
    public void settleClosures(Scope scope, Enrolment.Id id) {
        Place place = enrolments.lock(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Order.Id order = place.enrolment().order();
        if (order == null || place.enrolment().state() != Enrolment.State.CONFIRMED) {
            return;
        }
        RefundPreview refund = reckon(scope, place);
        int sessions = credits.refunded(scope, id);
        if (sessions > 0 && refund.amountFen() > 0) {
            refunds.askForClosure(scope, order, refund.amountFen());
            events.publishEvent(new ClosureCredit.Refunded(id.school(), id, sessions, refund.amountFen()));
        }
    }

    private Place lock(Scope scope, Enrolment.Id id) {
        Place known = live(scope, enrolments.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused));
        seats.lock(scope, List.of(known.enrolment().offering()));
        return live(scope, enrolments.lock(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused));
    }

    private Withdrawal leave(Scope scope, Place place, RefundPreview refund) {
        Enrolment.Id id = place.enrolment().id();
        Enrolment enrolment = place.enrolment();
        Withdrawal withdrawal = new Withdrawal(id, refund.amountFen(), refund.rule(), clock.instant());
        enrolments.end(scope, id, Enrolment.State.WITHDRAWN, withdrawal.at());
        store.insert(scope, withdrawal);
        settle(scope, enrolment, refund.amountFen(), Refund.Why.WITHDRAWN, "");
        if (refund.rule() == RefundRule.DECLINED) {
            credits.declined(scope, id);
        }
        gone(scope, enrolment, refund.amountFen());
        return withdrawal;
    }

    private void gone(Scope scope, Enrolment was, long fen) {
        if (fen > 0) {
            credits.refunded(scope, was.id());
        }
        events.publishEvent(new Enrolment.Withdrawn(was.id().school(), was.id(), was.offering(), was.pupil()));
        free.give(scope, was.id().school(), was.offering());
    }

    private void settle(Scope scope, Enrolment was, long fen, Refund.Why why, String note) {
        Order.Id order = was.order();
        if (order == null) {
            return;
        }
        if (was.state() == Enrolment.State.HELD) {
            orders.end(scope, order);
        } else if (fen > 0) {
            refunds.ask(scope, order, fen, why, was.id().value(), note);
        }
    }

    private static Place live(Scope scope, Place place) {
        scope.pupil(place.enrolment().pupil());
        if (!place.enrolment().state().live()) {
            throw Refusal.NOT_LIVE.refused("state", place.enrolment().state());
        }
        return place;
    }

    private RefundPreview reckon(Scope scope, Place place) {
        return worth.at(scope, place, LocalDateTime.now(clock), List.of());
    }
}
