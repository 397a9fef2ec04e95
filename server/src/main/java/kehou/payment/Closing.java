package kehou.payment;

import java.util.List;
import kehou.channel.TradeAnswer;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes an order at the provider before anything is released: CLOSING (committed) → closed there → CLOSED,
 * or paid after all. Each step may be repeated after a crash at any point.
 */
@Component
public class Closing {
    private final Orders orders;
    private final Payments payments;
    private final Gateways gateways;
    private final Tenancy tenancy;
    private final StartedPayments started;

    Closing(Orders orders, Payments payments, Gateways gateways, Tenancy tenancy, StartedPayments started) {
        this.orders = orders;
        this.payments = payments;
        this.gateways = gateways;
        this.tenancy = tenancy;
        this.started = started;
    }

    /** Settles an order that is CLOSING; calls outside, so never inside a transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public void settle(Order.Id id) {
        Scope scope = Scope.system(Purpose.MONEY, id.school());
        tenancy.as(scope, () -> {
            List<Payment> open = started.of(scope, id);
            for (Payment payment : open) {
                switch (gateways.of(payment.channel()).close(payment.channel(), payment.outTradeNo())) {
                    case TradeAnswer.Paid(var notice) -> payments.paid(notice);
                    case TradeAnswer.Closed() -> payments.closed(scope, payment.id());
                    // Not closed yet: the order stays CLOSING and is settled in the next round.
                    case TradeAnswer.Open() -> {
                        return;
                    }
                }
            }
            orders.closedAtProvider(scope, id);
        });
    }
}
