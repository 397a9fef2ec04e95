package kehou.notification;

import java.util.List;
import java.util.Map;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.payment.Order;
import kehou.payment.Orders;
import kehou.people.Pupil;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells family and school that a bill moved. */
@Component
class OrderListener {
    private final Signals signals;
    private final Orders orders;
    private final Tenancy tenancy;

    OrderListener(Signals signals, Orders orders, Tenancy tenancy) {
        this.signals = signals;
        this.orders = orders;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Order.Paid event) {
        tell(event.school(), event.order());
    }

    @ApplicationModuleListener
    void on(Order.Closed event) {
        tell(event.school(), event.order());
    }

    @ApplicationModuleListener
    void on(Order.Refunded event) {
        tell(event.school(), event.order());
    }

    private void tell(int school, Order.Id id) {
        Scope scope = Scope.system(Purpose.MONEY, school);
        tenancy.as(
                scope,
                () -> signals.send(
                        scope,
                        Signal.Type.ORDER,
                        school,
                        null,
                        List.of(new Pupil.Id(orders.find(scope, id).pupil())),
                        Map.of("order", id.value())));
    }
}
