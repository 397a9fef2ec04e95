package kehou.payment;

import java.time.Clock;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payments that a provider has not given a last word on. */
@Component
class StartedPayments {
    private static final int AT_ONCE = 100;

    private final PaymentStore store;
    private final Clock clock;

    StartedPayments(PaymentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Payment> of(Scope scope, Order.Id order) {
        return store.started(scope, order);
    }

    /** Those whose turn it is to be asked about; another node gets others. */
    @Transactional
    List<Payment> claimDue(Scope scope) {
        return store.claimDue(scope, clock.instant(), AT_ONCE);
    }
}
