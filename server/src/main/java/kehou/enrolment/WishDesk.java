package kehou.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.Orders;
import kehou.people.Pupil;
import kehou.people.PupilPlace;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One pupil at a seat that is kept for it: the counter's rules without its queue. The seat row is locked. */
@Component
class WishDesk {
    private final EnrolmentStore enrolments;
    private final WindowStore windows;
    private final Offerings offerings;
    private final GateBeside gate;
    private final Pupils pupils;
    private final Orders orders;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    WishDesk(
            EnrolmentStore enrolments,
            WindowStore windows,
            Offerings offerings,
            GateBeside gate,
            Pupils pupils,
            Orders orders,
            Ids ids,
            ApplicationEventPublisher events) {
        this.enrolments = enrolments;
        this.windows = windows;
        this.offerings = offerings;
        this.gate = gate;
        this.pupils = pupils;
        this.orders = orders;
        this.ids = ids;
        this.events = events;
    }

    /** All that decides about the wish. Refuses a pupil who is not on the roll. */
    Wish wish(Scope scope, Pupil.Id pupil, Seat seat, Instant at) {
        int school = seat.offering().school();
        PupilPlace stand = Optional.ofNullable(
                        pupils.places(scope, school, List.of(pupil)).get(pupil))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (stand.state() != Pupil.State.ENROLLED) {
            throw Refusal.NOT_ON_ROLL.refused("state", stand.state());
        }
        List<Place> places = places(scope, pupil);
        List<Offering.Id> around = new ArrayList<>(
                places.stream().map(place -> place.enrolment().offering()).toList());
        around.add(seat.offering());
        Map<Offering.Id, Offering> known =
                offerings.find(scope, around).stream().collect(Collectors.toMap(Offering::id, Function.identity()));
        Offering offering =
                Optional.ofNullable(known.get(seat.offering())).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        return new Wish(
                offering,
                seat,
                windows.find(scope, seat.window()).orElse(null),
                gate.closed(scope, offering).orElse(null),
                stand.grade(),
                stand.homeClass(),
                places,
                known,
                at);
    }

    /** What the pupil has now. */
    List<Place> places(Scope scope, Pupil.Id pupil) {
        return enrolments.live(scope, List.of(pupil));
    }

    Map<Offering.Id, Offering> known(Scope scope, Collection<Offering.Id> wanted) {
        return offerings.find(scope, wanted).stream().collect(Collectors.toMap(Offering::id, Function.identity()));
    }

    /** Which of these places meets at the time of the class; {@code known} holds the classes of all. */
    static Optional<WaitingPlace.InTheWay> inTheWay(
            List<Place> places, Offering wanted, Map<Offering.Id, Offering> known) {
        Slot slot = Slot.of(wanted);
        return places.stream()
                .filter(place -> place.slot().overlaps(slot)
                        && !place.enrolment().offering().equals(wanted.id()))
                .map(Place::enrolment)
                .findFirst()
                .flatMap(busy -> Optional.ofNullable(known.get(busy.offering()))
                        .map(of -> new WaitingPlace.InTheWay(busy.id(), of.courseName())));
    }

    /** The kept seat is the pupil's; how many are taken does not change. */
    Enrolment give(Scope scope, Pupil.Id pupil, Seat seat, Instant at) {
        Wish wish = wish(scope, pupil, seat, at);
        EnrolmentRules.barrier(wish).ifPresent(refused -> {
            throw refused;
        });
        int school = pupil.school();
        boolean costs = wish.offering().feeFen() > 0;
        Order.@Nullable Id order = costs ? ids.next(school, Order.Id::new) : null;
        Enrolment enrolment = new Enrolment(
                ids.next(school, Enrolment.Id::new),
                seat.offering(),
                pupil,
                costs ? Enrolment.State.HELD : Enrolment.State.CONFIRMED,
                order,
                costs ? at.plus(Counter.HOLD) : null,
                at);
        Grant grant = new Grant(new Place(enrolment, Slot.of(wish.offering())), wish.offering(), scope.account());
        if (enrolments.insertPossible(scope, List.of(grant)).isEmpty()) {
            // The family pressed elsewhere in the same moment.
            throw clash(scope, pupil, wish.offering());
        }
        orders.open(scope, grant.bill().stream().toList());
        events.publishEvent(new Enrolment.Given(school, List.of(grant.line())));
        return enrolment;
    }

    private Refused clash(Scope scope, Pupil.Id pupil, Offering wanted) {
        List<Place> places = places(scope, pupil);
        Set<Offering.Id> around =
                places.stream().map(place -> place.enrolment().offering()).collect(Collectors.toSet());
        Slot slot = Slot.of(wanted);
        return places.stream()
                .filter(place -> place.slot().overlaps(slot))
                .findFirst()
                .map(place -> EnrolmentRules.clash(place, slot, known(scope, around)))
                .orElseThrow(() -> new IllegalStateException("a place was refused and nothing is in its way"));
    }

    Enrolment placed(Scope scope, Enrolment.Id id) {
        return enrolments
                .find(scope, id)
                .orElseThrow(KernelRefusal.NOT_FOUND::refused)
                .enrolment();
    }
}
