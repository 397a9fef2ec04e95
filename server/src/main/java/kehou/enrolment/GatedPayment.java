package kehou.enrolment;

import java.util.Optional;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.PaymentCondition;
import kehou.plan.Offerings;
import org.springframework.stereotype.Component;

/** Nobody starts to pay for a class whose gate has closed since the place was held. */
@Component
class GatedPayment implements PaymentCondition {
    private final EnrolmentStore enrolments;
    private final Offerings offerings;
    private final GateBeside gate;

    GatedPayment(EnrolmentStore enrolments, Offerings offerings, GateBeside gate) {
        this.enrolments = enrolments;
        this.offerings = offerings;
        this.gate = gate;
    }

    @Override
    public Optional<Refused> objection(Scope scope, Order.Id order) {
        return enrolments
                .ofOrder(scope, order)
                .map(place -> offerings.find(scope, place.enrolment().offering()))
                .flatMap(offering -> gate.closed(scope, offering));
    }
}
