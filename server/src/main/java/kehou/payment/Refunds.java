package kehou.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money back to families. Asking binds the amount under the order's lock, so that no two refunds share a
 * fen; the provider is told afterwards, and the books follow its word.
 */
@Component
public class Refunds {
    private final RefundStore store;
    private final PaymentStore payments;
    private final OrderStore orders;
    private final Ledger ledger;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Refunds(
            RefundStore store,
            PaymentStore payments,
            OrderStore orders,
            Ledger ledger,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.payments = payments;
        this.orders = orders;
        this.ledger = ledger;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for {@code fen} of an order to go back. The same cause again gives the refund that is already
     * on its way. Refuses more than was paid and not yet returned.
     */
    @Transactional
    public Refund ask(Scope scope, Order.Id order, long fen, Refund.Why why, long cause, String note) {
        OrderBooks books = orders.lock(scope, order).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Optional<Refund> before = store.ofCause(scope, order.school(), why, cause);
        if (before.isPresent()) {
            return before.get();
        }
        OrderBooks bound = OrderMachine.after(books, new OrderStep.RefundAsked(fen));
        Payment payment = payments.refundable(scope, order, fen)
                .orElseThrow(
                        () -> Refusal.OVER_REFUND.refused("askedFen", fen, "refundableFen", books.refundableFen()));
        orders.write(scope, order, bound);
        return insert(scope, payment, fen, why, cause, note);
    }

    /** A refund that the school decides on by itself. */
    @Transactional
    public Refund askBySchool(Scope scope, Order.Id order, long fen, String note) {
        scope.at(order);
        Refund.Id cause = ids.next(order.school(), Refund.Id::new);
        return ask(scope, order, fen, Refund.Why.BY_SCHOOL, cause.value(), note);
    }

    /** Money back for what was not held; whoever asks makes sure that it asks once. */
    @Transactional
    public Refund askForClosure(Scope scope, Order.Id order, long fen) {
        scope.at(order);
        Refund.Id cause = ids.next(order.school(), Refund.Id::new);
        return ask(scope, order, fen, Refund.Why.CLOSURE, cause.value(), "");
    }

    /** The refunds of the caller's schools, latest first; {@code before} is the last id already seen, 0 at first. */
    @Transactional(readOnly = true)
    public Page<Refund> list(Scope scope, long before, int limit) {
        long upTo = before == 0 ? Long.MAX_VALUE : before;
        return Page.of(
                store.list(scope, upTo, limit + 1), limit, refund -> refund.id().value());
    }

    /** A second payment of one order goes back whole, whatever becomes of the first. Its order is locked. */
    void returnSecondPayment(Scope scope, Payment payment) {
        Order.Id order = payment.order();
        OrderBooks books = orders.lock(scope, order).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        orders.write(scope, order, OrderMachine.after(books, new OrderStep.RefundAsked(payment.amountFen())));
        insert(
                scope,
                payment,
                payment.amountFen(),
                Refund.Why.PAID_TWICE,
                payment.id().value(),
                "");
    }

    @Transactional
    List<Refund> claimDue(Scope scope, int limit) {
        return store.claimDue(scope, clock.instant(), limit);
    }

    @Transactional(readOnly = true)
    Payment paymentOf(Scope scope, Refund refund) {
        return payments.find(scope, refund.payment()).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** The provider returned it: booked, once. */
    @Transactional
    void done(Scope scope, Refund refund, Instant at) {
        OrderBooks books = orders.lock(scope, refund.order()).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (!store.done(scope, refund.id(), at)) {
            return;
        }
        orders.write(scope, refund.order(), OrderMachine.after(books, new OrderStep.RefundDone(refund.amountFen())));
        ledger.returned(scope, refund);
        events.publishEvent(new Order.Refunded(refund.id().school(), refund.order(), refund.amountFen()));
    }

    /** The provider cannot return it: the money stays in the supervised account and a person looks. */
    @Transactional
    void failed(Scope scope, Refund refund) {
        OrderBooks books = orders.lock(scope, refund.order()).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (!store.failed(scope, refund.id())) {
            return;
        }
        orders.write(scope, refund.order(), OrderMachine.after(books, new OrderStep.RefundFailed(refund.amountFen())));
        events.publishEvent(new Refund.Failed(refund.id().school(), refund.order(), refund.id()));
    }

    private Refund insert(Scope scope, Payment payment, long fen, Refund.Why why, long cause, String note) {
        int school = payment.id().school();
        Refund.Id id = ids.next(school, Refund.Id::new);
        Refund refund = new Refund(
                id,
                payment.order(),
                payment.id(),
                id.outRefundNo(),
                fen,
                why,
                note,
                cause,
                Refund.State.ASKED,
                clock.instant(),
                null);
        store.insert(scope, refund);
        events.publishEvent(new Refund.Asked(school, payment.order(), id, fen, why));
        return refund;
    }
}
