package kehou.payment;

import java.util.Optional;
import kehou.kernel.Refused;
import kehou.kernel.Scope;

/**
 * What those who sell have to say before a family pays: payment knows nothing of what an order is for.
 * Implemented above; every one of them is asked.
 */
public interface PaymentCondition {
    /** Why this order may not be paid now, if it may not. */
    Optional<Refused> objection(Scope scope, Order.Id order);
}
