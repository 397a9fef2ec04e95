package kehou.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.channel.PaidNotice;
import kehou.channel.PaymentBill;
import kehou.channel.PaymentChannel;
import kehou.channel.PaymentGateway;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payments: started by a family, reported by a provider. A report touches the order and the books, no seat. */
@Component
public class Payments {
    private static final Duration FIRST_QUESTION = Duration.ofSeconds(5);

    private final Orders orders;
    private final OrderStore orderStore;
    private final PaymentStore store;
    private final Refunds refunds;
    private final Ledger ledger;
    private final List<PaymentCondition> conditions;
    private final Gateways gateways;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Payments(
            Orders orders,
            OrderStore orderStore,
            PaymentStore store,
            Refunds refunds,
            Ledger ledger,
            List<PaymentCondition> conditions,
            Gateways gateways,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.orderStore = orderStore;
        this.store = store;
        this.refunds = refunds;
        this.ledger = ledger;
        this.conditions = List.copyOf(conditions);
        this.gateways = gateways;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Where the family goes to pay. Asked twice, one attempt. Refuses an order that is over, and one its seller objects to. */
    @Transactional
    public PaymentStart start(Scope scope, Order.Id id, PaymentChannel channel, String back) {
        PaymentGateway gateway = gateways.of(channel);
        Order order = orders.find(scope, id);
        OrderBooks books = orders.lock(scope, id);
        if (books.state() != Order.State.OPEN) {
            throw Refusal.ORDER_NOT_OPEN.refused("state", books.state());
        }
        Instant now = clock.instant();
        if (!now.isBefore(order.payBy())) {
            throw Refusal.ORDER_LAPSED.refused("payBy", order.payBy());
        }
        conditions.forEach(condition -> condition.objection(scope, id).ifPresent(refused -> {
            throw refused;
        }));
        Payment payment = store.started(scope, id).stream()
                .filter(started -> started.channel() == channel)
                .findFirst()
                .orElseGet(() -> begin(scope, order, channel, now));
        String cashier = gateway.cashier(new PaymentBill(
                channel, payment.outTradeNo(), payment.amountFen(), order.title(), order.payBy(), back));
        return new PaymentStart(payment.id(), cashier);
    }

    /**
     * A provider says that a payment was made: the order is paid and booked, once. After the order was
     * closed the event says late; a second payment of one order goes back by itself. A word that does not
     * fit is kept as a doubt, which is returned.
     */
    @Transactional
    public Optional<Doubt.Kind> paid(PaidNotice notice) {
        Payment.Id id = Payment.Id.of(notice.outTradeNo());
        Scope scope = Scope.system(Purpose.MONEY, id.school());
        return tenancy.as(scope, () -> {
            Payment payment = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
            OrderBooks before = orders.lock(scope, payment.order());
            Optional<Doubt.Kind> doubt = doubt(payment, notice);
            doubt.ifPresent(kind -> raise(scope, payment, kind, notice));
            if (doubt.isEmpty() && store.paid(scope, id, notice)) {
                book(scope, payment, before, notice);
            }
            return doubt;
        });
    }

    /** The provider will take no money for this attempt any more. */
    @Transactional
    void closed(Scope scope, Payment.Id id) {
        store.closed(scope, id);
    }

    private Payment begin(Scope scope, Order order, PaymentChannel channel, Instant now) {
        Payment.Id id = ids.next(order.id().school(), Payment.Id::new);
        Payment payment =
                new Payment(id, order.id(), channel, id.outTradeNo(), order.amountFen(), Payment.State.STARTED, null);
        store.insert(scope, payment, now, now.plus(FIRST_QUESTION));
        return payment;
    }

    private void book(Scope scope, Payment payment, OrderBooks before, PaidNotice notice) {
        Order.Id order = payment.order();
        orderStore.write(scope, order, OrderMachine.after(before, new OrderStep.Paid(notice.fen())));
        orderStore.paid(scope, order, payment.channel(), notice.paidAt());
        ledger.received(scope, payment);
        boolean late = before.state() == Order.State.CLOSED;
        boolean surplus = before.paidFen() > 0;
        if (surplus) {
            refunds.returnSecondPayment(scope, payment);
        }
        events.publishEvent(new Order.Paid(order.school(), order, notice.fen(), late, surplus));
    }

    private Optional<Doubt.Kind> doubt(Payment payment, PaidNotice notice) {
        if (!gateways.of(payment.channel()).merchant().equals(notice.merchant())
                || notice.channel() != payment.channel()) {
            return Optional.of(Doubt.Kind.MERCHANT_DIFFERS);
        }
        return notice.fen() == payment.amountFen() ? Optional.empty() : Optional.of(Doubt.Kind.AMOUNT_DIFFERS);
    }

    private void raise(Scope scope, Payment payment, Doubt.Kind kind, PaidNotice notice) {
        int school = payment.id().school();
        Doubt.Id id = ids.next(school, Doubt.Id::new);
        store.doubt(scope, id.value(), payment, kind.name(), notice.fen(), clock.instant());
        events.publishEvent(new Doubt.Raised(school, payment.id(), kind, payment.amountFen(), notice.fen()));
    }
}
