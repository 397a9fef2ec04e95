package kehou.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Tenancy;
import kehou.payment.Order;
import kehou.payment.Orders;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Money is told of the day its order was opened, so every event about an order marks that day. */
@Component
class RollUpMoneyListener {
    private final RollUps rollUps;
    private final Orders orders;
    private final Tenancy tenancy;
    private final Clock clock;

    RollUpMoneyListener(RollUps rollUps, Orders orders, Tenancy tenancy, Clock clock) {
        this.rollUps = rollUps;
        this.orders = orders;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(Order.Paid event) {
        mark(event.school(), event.order());
    }

    @ApplicationModuleListener
    void on(Order.Refunded event) {
        mark(event.school(), event.order());
    }

    private void mark(int school, Order.Id order) {
        var own = RollUps.own(school);
        Order opened = tenancy.as(own, () -> orders.find(own, order));
        rollUps.markDays(school, List.of(LocalDate.ofInstant(opened.createdAt(), clock.getZone())));
    }
}
