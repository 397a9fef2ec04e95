package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.Orders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds whose time is over. */
@Component
class Holds {
    private static final int AT_ONCE = 200;

    private final EnrolmentStore store;
    private final DropInSeatStore days;
    private final Orders orders;
    private final Clock clock;

    Holds(EnrolmentStore store, DropInSeatStore days, Orders orders, Clock clock) {
        this.store = store;
        this.days = days;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Ends the orders of lapsed holds: closed at once where nobody started to pay, else CLOSING. Returns
     * those whose places can be settled now.
     */
    @Transactional
    List<Order> end(Scope scope) {
        Instant now = clock.instant();
        return Stream.concat(
                        store.claimLapsed(scope, now, AT_ONCE).stream(), days.claimLapsed(scope, now, AT_ONCE).stream())
                .filter(order -> orders.end(scope, order) != Order.State.CLOSING)
                .map(order -> orders.find(scope, order))
                .toList();
    }

    List<Order.Id> closing(Scope scope) {
        return orders.closing(scope, AT_ONCE);
    }
}
