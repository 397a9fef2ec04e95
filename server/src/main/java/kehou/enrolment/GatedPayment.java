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
    private final DropInSeatStore days;
    private final Offerings offerings;
    private final GateBeside gate;

    GatedPayment(EnrolmentStore enrolments, DropInSeatStore days, Offerings offerings, GateBeside gate) {
        this.enrolments = enrolments;
        this.days = days;
        this.offerings = offerings;
        this.gate = gate;
    }

    @Override
    public Optional<Refused> objection(Scope scope, Order.Id order) {
        return enrolments
                .ofOrder(scope, order)
                .map(place -> place.enrolment().offering())
                .or(() -> days.ofOrder(scope, order).map(DropIn::offering))
                .map(offering -> offerings.find(scope, offering))
                .flatMap(offering -> gate.closed(scope, offering));
    }
}
