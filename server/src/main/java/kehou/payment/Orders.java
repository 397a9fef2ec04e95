package kehou.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kehou.kernel.Event;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.kernel.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Families' orders: opened by who sells, ended when their time is over, listed and summed. */
@Component
public class Orders {
    private final OrderStore store;
    private final PaymentStore payments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Orders(OrderStore store, PaymentStore payments, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.payments = payments;
        this.events = events;
        this.clock = clock;
    }

    /** Opens orders, set-based, in the transaction of what they are for; each at the school of its id. */
    @Transactional
    public void open(Scope scope, List<NewOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        store.insert(scope, orders, clock.instant());
        Map<Integer, List<NewOrder>> bySchool = orders.stream()
                .collect(Collectors.groupingBy(order -> order.id().school(), TreeMap::new, Collectors.toList()));
        List<Event> opened = new ArrayList<>();
        bySchool.forEach((school, own) -> opened.add(new Order.Opened(
                school,
                own.stream().map(NewOrder::id).toList(),
                own.stream().mapToLong(NewOrder::amountFen).sum())));
        new Together(opened).publish(events);
    }

    @Transactional(readOnly = true)
    public Order find(Scope scope, Order.Id id) {
        Order order = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        scope.pupil(new PupilId(order.pupil()));
        return order;
    }

    /** The orders of a pupil, latest first; a guardian's own pupil only. */
    @Transactional(readOnly = true)
    public List<Order> ofPupil(Scope scope, RowId pupil) {
        return store.ofPupil(scope, pupil.school(), scope.pupil(pupil));
    }

    /** The orders of the caller's schools, latest first; {@code before} is the last id already seen, 0 at first. */
    @Transactional(readOnly = true)
    public Page<Order> list(Scope scope, Order.@Nullable State state, long before, int limit) {
        long upTo = before == 0 ? Long.MAX_VALUE : before;
        return Page.of(
                store.list(scope, state, upTo, limit + 1),
                limit,
                order -> order.id().value());
    }

    /** Sums over the orders of the caller's schools that were opened from–to, both days included. */
    @Transactional(readOnly = true)
    public OrderTotals totals(Scope scope, LocalDate from, LocalDate to) {
        return store.totals(
                scope,
                from.atStartOfDay(clock.getZone()).toInstant(),
                to.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** Gives an order that nobody has paid more time; one that is not open stays as it is. */
    @Transactional
    public void extend(Scope scope, Order.Id id, Instant payBy) {
        store.extend(scope, id, payBy);
    }

    /**
     * Ends an unpaid order: closed at once if nobody ever started to pay it, else CLOSING until the
     * provider has confirmed. A paid one stays as it is.
     */
    @Transactional
    public Order.State end(Scope scope, Order.Id id) {
        OrderBooks now = lock(scope, id);
        if (now.paidFen() > 0) {
            return now.state();
        }
        OrderBooks ended = OrderMachine.after(now, new OrderStep.Ended());
        store.write(scope, id, ended);
        return payments.started(scope, id).isEmpty() ? close(scope, id).state() : ended.state();
    }

    /** Nothing can be paid at a provider any more; true if the order is closed and not paid after all. */
    @Transactional
    public boolean closedAtProvider(Scope scope, Order.Id id) {
        lock(scope, id);
        return close(scope, id).state() == Order.State.CLOSED;
    }

    /** Orders on their way to being closed, for the one who closes them at the provider. */
    @Transactional(readOnly = true)
    public List<Order.Id> closing(Scope scope, int limit) {
        return store.closing(scope, limit);
    }

    OrderBooks lock(Scope scope, Order.Id id) {
        return store.lock(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private OrderBooks close(Scope scope, Order.Id id) {
        OrderBooks now = lock(scope, id);
        OrderBooks closed = OrderMachine.after(now, new OrderStep.ClosedAtProvider());
        store.write(scope, id, closed);
        if (now.state() == Order.State.CLOSING && closed.state() == Order.State.CLOSED) {
            events.publishEvent(new Order.Closed(id.school(), id));
        }
        return closed;
    }

    /** A pupil's id, for the scope's question only: who a pupil is, this module does not know. */
    private record PupilId(long value) implements RowId {}
}
