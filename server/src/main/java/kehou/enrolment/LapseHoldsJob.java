package kehou.enrolment;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.payment.Closing;
import kehou.payment.Order;
import kehou.region.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets unpaid holds go: the order is ended (committed), closed at its provider outside any transaction,
 * and only then is the seat free, or the payment that won the race confirms it.
 */
@Component
class LapseHoldsJob {
    private static final Logger LOG = LoggerFactory.getLogger(LapseHoldsJob.class);

    private final Holds holds;
    private final Settlement settlement;
    private final Closing closing;
    private final Organisations organisations;
    private final Tenancy tenancy;

    LapseHoldsJob(Holds holds, Settlement settlement, Closing closing, Organisations organisations, Tenancy tenancy) {
        this.holds = holds;
        this.settlement = settlement;
        this.closing = closing;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @Scheduled(
            fixedDelayString = "${kehou.jobs.lapse-holds:PT5S}",
            initialDelayString = "${kehou.jobs.lapse-holds:PT5S}")
    void run() {
        for (Scope scope : organisations.everySchool(Purpose.MONEY)) {
            tenancy.as(scope, () -> {
                holds.end(scope).forEach(order -> settle(scope, order));
                holds.closing(scope).forEach(this::close);
            });
        }
    }

    /** What the order's own event does as well; here for the case that its listener failed. */
    private void settle(Scope scope, Order order) {
        try {
            if (order.state() == Order.State.CLOSED) {
                settlement.closed(scope, order.id());
            } else {
                settlement.paid(scope, order.id(), order.amountFen());
            }
        } catch (RuntimeException e) {
            LOG.warn("the place of order {} is not settled yet", order.id().value(), e);
        }
    }

    private void close(Order.Id order) {
        try {
            closing.settle(order);
        } catch (RuntimeException e) {
            // One provider in trouble must not keep the others waiting; the order stays CLOSING.
            LOG.warn("order {} is not closed yet", order.value(), e);
        }
    }
}
