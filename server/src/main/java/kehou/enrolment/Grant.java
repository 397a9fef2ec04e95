package kehou.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.payment.NewOrder;
import kehou.payment.Order;
import kehou.payment.OrderLine;
import kehou.plan.Offering;

/** A place given to a pupil, by whose wish, and what is to be paid for it. */
record Grant(Place place, Offering offering, long account) {
    Enrolment enrolment() {
        return place.enrolment();
    }

    Optional<NewOrder> bill() {
        Order.Id order = enrolment().order();
        Instant payBy = enrolment().holdUntil();
        if (order == null || payBy == null) {
            return Optional.empty();
        }
        OrderLine line = new OrderLine(offering.id().value(), offering.courseName(), offering.feeFen());
        return Optional.of(
                new NewOrder(order, enrolment().pupil().value(), account, offering.courseName(), List.of(line), payBy));
    }

    Enrolment.Given.Line line() {
        Enrolment given = enrolment();
        return new Enrolment.Given.Line(given.id(), given.offering(), given.pupil(), account, given.state());
    }
}
