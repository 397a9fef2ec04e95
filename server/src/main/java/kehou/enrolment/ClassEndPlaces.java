package kehou.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.enrolment.ClassEndReckoning.Line;
import kehou.enrolment.ClassEndReckoning.Reckoned;
import kehou.kernel.Ids;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.Orders;
import kehou.payment.Refund;
import kehou.payment.Refunds;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of the places, the waitlist and the money of a class that ends; its seats are locked. */
@Component
class ClassEndPlaces {
    private final EnrolmentStore enrolments;
    private final SeatStore seats;
    private final WaitsEnd waits;
    private final DropInMoney days;
    private final PlaceTakesDays taken;
    private final ClassEndStore store;
    private final ClosureCreditStore credits;
    private final Orders orders;
    private final Refunds refunds;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    ClassEndPlaces(
            EnrolmentStore enrolments,
            SeatStore seats,
            WaitsEnd waits,
            DropInMoney days,
            PlaceTakesDays taken,
            ClassEndStore store,
            ClosureCreditStore credits,
            Orders orders,
            Refunds refunds,
            Ids ids,
            ApplicationEventPublisher events) {
        this.enrolments = enrolments;
        this.seats = seats;
        this.waits = waits;
        this.days = days;
        this.taken = taken;
        this.store = store;
        this.credits = credits;
        this.orders = orders;
        this.refunds = refunds;
        this.ids = ids;
        this.events = events;
    }

    /** Ends all of them as they were reckoned. A place in either class counts from its first hour of that day. */
    void end(Scope scope, ClassEndStore.Line end, Reckoned all) {
        Instant first = end.from().atStartOfDay(MovableClock.BEIJING).toInstant();
        Instant turn = first.isAfter(end.madeAt()) ? first : end.madeAt();
        int offered = waits.close(scope, end.offering(), all.waiting(), end.madeAt());
        days.toCare(scope, all.dropIns());
        for (Line line : all.lines()) {
            enrolments.end(scope, line.place().enrolment().id(), Enrolment.State.WITHDRAWN, turn);
        }
        Map<Enrolment.Id, Enrolment.Id> placed = move(scope, all, turn);
        List<ClassEndStore.Fate> fates = new ArrayList<>();
        for (Line line : all.lines()) {
            Enrolment was = line.place().enrolment();
            settle(scope, was, line.refundFen());
            if (line.worth().amountFen() > 0) {
                credits.classEnded(scope, was.id(), line.carriedFen() > 0, all.again());
            }
            fates.add(new ClassEndStore.Fate(
                    was.id(), was.pupil(), placed.get(was.id()), line.unfit(), line.refundFen(), line.carriedFen()));
            events.publishEvent(new Enrolment.Withdrawn(was.id().school(), was.id(), was.offering(), was.pupil()));
        }
        store.insert(scope, end.id(), fates);
        count(scope, all, offered);
    }

    /** The new place by the old one. Refuses if a child took something else at that time in the same moment. */
    private Map<Enrolment.Id, Enrolment.Id> move(Scope scope, Reckoned all, Instant turn) {
        Map<Enrolment.Id, Enrolment.Id> placed = new HashMap<>();
        List<Grant> grants = new ArrayList<>();
        Offering into = all.into();
        for (Line line : all.moving()) {
            Enrolment was = line.place().enrolment();
            if (into != null) {
                Order.@Nullable Id order = line.carriedFen() > 0 ? was.order() : null;
                Enrolment next = new Enrolment(
                        ids.next(was.id().school(), Enrolment.Id::new),
                        into.id(),
                        was.pupil(),
                        Enrolment.State.CONFIRMED,
                        order,
                        null,
                        turn);
                grants.add(new Grant(new Place(next, Slot.of(into)), into, scope.account()));
                placed.put(was.id(), next.id());
            }
        }
        if (!grants.isEmpty()) {
            Set<Enrolment.Id> written = enrolments.insertPossible(scope, grants);
            if (written.size() < grants.size()) {
                throw Refusal.CLASS_END_CHANGED.refused();
            }
            taken.confirmed(scope, grants.stream().map(Grant::enrolment).toList(), all.from());
            grants.forEach(grant -> events.publishEvent(new Enrolment.Confirmed(
                    grant.enrolment().id().school(),
                    grant.enrolment().id(),
                    grant.enrolment().offering(),
                    grant.enrolment().pupil())));
        }
        return placed;
    }

    private void settle(Scope scope, Enrolment was, long refundFen) {
        Order.Id order = was.order();
        if (order == null) {
            return;
        }
        if (was.state() == Enrolment.State.HELD) {
            orders.end(scope, order);
        } else if (refundFen > 0) {
            refunds.ask(
                    scope, order, refundFen, Refund.Why.CLASS_ENDED, was.id().value(), "");
        }
    }

    private void count(Scope scope, Reckoned all, int offered) {
        Map<Offering.Id, Integer> change = new HashMap<>();
        int freed = all.lines().size() + offered;
        if (freed > 0) {
            change.put(all.offering().id(), -freed);
        }
        Offering into = all.into();
        int moved = all.moving().size();
        if (into != null && moved > 0) {
            change.put(into.id(), moved);
        }
        if (!change.isEmpty()) {
            events.publishEvent(Seats.changed(seats.take(scope, change)));
        }
    }
}
