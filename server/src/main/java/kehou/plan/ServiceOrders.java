package kehou.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.library.Picks;
import kehou.library.PublishedCourse;
import kehou.region.Organisations;
import kehou.region.Venue;
import kehou.region.Venues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ordering of resources (点单, JB-2.4): the school orders, the owner of the course confirms dates or declines. */
@Component
public class ServiceOrders {
    private final ServiceOrderStore store;
    private final Picks picks;
    private final Venues venues;
    private final Organisations organisations;
    private final Parties parties;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServiceOrders(
            ServiceOrderStore store,
            Picks picks,
            Venues venues,
            Organisations organisations,
            Parties parties,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.picks = picks;
        this.venues = venues;
        this.organisations = organisations;
        this.parties = parties;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What the caller's school ordered, the latest first; {@code after} is the last one seen. */
    @Transactional(readOnly = true)
    public Page<ServiceOrder> placed(Scope scope, long after, int limit) {
        return Page.of(
                store.placed(scope, after, limit + 1),
                limit,
                order -> order.id().value());
    }

    /** What reached the caller's place, the latest first. */
    @Transactional(readOnly = true)
    public Page<ServiceOrder> received(Scope scope, long after, int limit) {
        List<ServiceOrder> found = parties.asked(scope, at -> store.received(at, after, limit + 1));
        return Page.of(found, limit, order -> order.id().value());
    }

    /**
     * Orders a course from its owner. Refuses one that stands in no library the school may pick from, one that is
     * not admitted, a provider that is not on the white list, days that lie behind, and its own course.
     */
    @Transactional
    public ServiceOrder place(Scope scope, ServiceWish wish) {
        PublishedCourse course = picks.orderable(scope, wish.source());
        requireAhead(wish.wished());
        Venue.Id venue =
                wish.venue() == null ? null : venues.find(scope, wish.venue()).id();
        ServiceOrder order = new ServiceOrder(
                ids.next(scope.at(scope.place()), ServiceOrder.Id::new),
                scope.place(),
                organisations.require(scope.place()).name(),
                course.owner(),
                course.ownerName(),
                course.id(),
                course.name(),
                course.category(),
                wish.wished(),
                venue,
                wish.grades().stream().distinct().sorted().toList(),
                wish.pupils(),
                wish.reason().strip(),
                ServiceOrder.State.ORDERED,
                clock.instant(),
                null,
                "",
                null,
                null,
                null);
        store.insert(scope, order);
        events.publishEvent(new ServiceOrder.Placed(order.school(), order.id(), order.provider()));
        return order;
    }

    /** Confirms dates or declines, once. Refuses an order that is not the caller's to answer as not found. */
    @Transactional
    public ServiceOrder answer(Scope scope, ServiceOrder.Id id, ServiceAnswer answer) {
        ServiceOrder order = received(scope, id);
        ServiceSlot slot = answer.confirmed();
        Instant now = clock.instant();
        if (slot == null && answer.note().isBlank()) {
            throw Refusal.REASON_MISSING.refused();
        }
        if (slot != null) {
            requireAhead(slot);
        }
        if (answer.instructor() != null && answer.instructor().school() != scope.place()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        boolean answered = parties.answering(
                scope,
                id,
                at -> slot == null
                        ? store.decline(at, id, answer.note().strip(), now)
                        : store.confirm(at, id, slot, answer, now));
        if (!answered) {
            throw Refusal.ORDER_ANSWERED.refused("state", order.state());
        }
        events.publishEvent(
                slot == null
                        ? new ServiceOrder.Declined(order.school(), id, order.provider())
                        : new ServiceOrder.Confirmed(order.school(), id, order.provider()));
        return received(scope, id);
    }

    /** Takes an order back that nobody has answered yet. */
    @Transactional
    public ServiceOrder withdraw(Scope scope, ServiceOrder.Id id) {
        Parties.requireOwn(scope, id);
        ServiceOrder order = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (!store.withdraw(scope, id)) {
            throw Refusal.ORDER_ANSWERED.refused("state", order.state());
        }
        events.publishEvent(new ServiceOrder.Withdrawn(order.school(), id, order.provider()));
        return store.find(scope, id).orElseThrow();
    }

    private ServiceOrder received(Scope scope, ServiceOrder.Id id) {
        return parties.asked(scope, at -> store.at(at, id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private void requireAhead(ServiceSlot slot) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        if (slot.reversed()) {
            throw Refusal.TIMES_REVERSED.refused();
        }
        if (slot.lastDay().isBefore(today)) {
            throw Refusal.DAYS_PAST.refused("lastDay", slot.lastDay());
        }
    }
}
