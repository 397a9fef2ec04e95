package kehou.plan;

import java.util.List;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.library.Course;
import kehou.library.Courses;
import kehou.library.Picks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the draft of a class out of a confirmed order, once. The ordered course comes into the school's library
 * by it; the gate is passed when the class is opened, as by any other.
 */
@Component
class OrderedOfferings {
    private final ServiceOrderStore orders;
    private final Offerings offerings;
    private final Picks picks;
    private final Courses courses;
    private final ApplicationEventPublisher events;

    OrderedOfferings(
            ServiceOrderStore orders,
            Offerings offerings,
            Picks picks,
            Courses courses,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.offerings = offerings;
        this.picks = picks;
        this.courses = courses;
        this.events = events;
    }

    /** The draft, on the confirmed weekday and time. Refuses an order that is not confirmed, and a second draft. */
    @Transactional
    Offering draft(Scope scope, ServiceOrder.Id id, OrderedClass of) {
        Parties.requireOwn(scope, id);
        ServiceOrder order = orders.lock(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        ServiceSlot slot = order.confirmed();
        if (slot == null) {
            throw Refusal.ORDER_NOT_CONFIRMED.refused("state", order.state());
        }
        if (order.offering() != null) {
            throw Refusal.ORDER_DRAFTED.refused("offering", order.offering());
        }
        Course course = courses.find(scope, picks.ensure(scope, order.source()));
        List<Integer> grades =
                order.grades().stream().filter(course.grades()::contains).toList();
        OfferingDraft draft = OfferingDraft.of(
                course.id(),
                Strand.INTEREST,
                of.instructor(),
                List.of(OfferingSlotDraft.weekly(slot.weekday(), slot.from(), slot.to(), of.venue(), null)),
                grades.isEmpty() ? course.grades() : grades,
                Math.min(order.pupils(), course.classSize()),
                of.feeFen());
        Offering offering = offerings.add(scope, order.school(), draft);
        orders.attach(scope, id, offering.id());
        events.publishEvent(new ServiceOrder.Drafted(order.school(), id, offering.id()));
        return offering;
    }
}
