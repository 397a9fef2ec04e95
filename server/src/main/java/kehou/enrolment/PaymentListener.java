package kehou.enrolment;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.payment.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Seats follow money in a transaction of their own: recorded, repeated until done. */
@Component
class PaymentListener {
    private final Settlement settlement;
    private final Tenancy tenancy;

    PaymentListener(Settlement settlement, Tenancy tenancy) {
        this.settlement = settlement;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Order.Paid paid) {
        if (paid.surplus()) {
            return;
        }
        Scope scope = Scope.system(Purpose.MONEY, paid.school());
        tenancy.as(scope, () -> settlement.paid(scope, paid.order(), paid.amountFen()));
    }

    @ApplicationModuleListener
    void on(Order.Closed closed) {
        Scope scope = Scope.system(Purpose.MONEY, closed.school());
        tenancy.as(scope, () -> settlement.closed(scope, closed.order()));
    }
}
