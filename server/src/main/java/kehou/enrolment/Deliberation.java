package kehou.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Refused;
import kehou.payment.Order;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * Decides attempts one after the other in memory, as if each were alone: a seat given to the first is gone
 * for the second. What it gives out is written afterwards.
 */
final class Deliberation {
    private final Map<Offering.Id, Offering> offerings;
    private final Map<Offering.Id, Refused> closed;
    private final Map<SelectionWindow.Id, SelectionWindow> windows;
    private final Map<Offering.Id, Seat> seats;
    private final Map<Pupil.Id, List<Place>> places;
    private final IntFunction<Enrolment.Id> nextEnrolment;
    private final IntFunction<Order.Id> nextOrder;
    private final Duration hold;
    private final Function<Wish, Optional<Refused>> rules;

    Deliberation(
            Map<Offering.Id, Offering> offerings,
            Map<Offering.Id, Refused> closed,
            Map<SelectionWindow.Id, SelectionWindow> windows,
            Map<Offering.Id, Seat> seats,
            Map<Pupil.Id, List<Place>> places,
            IntFunction<Enrolment.Id> nextEnrolment,
            IntFunction<Order.Id> nextOrder,
            Duration hold,
            Function<Wish, Optional<Refused>> rules) {
        this.offerings = offerings;
        this.closed = closed;
        this.windows = windows;
        this.seats = new HashMap<>(seats);
        this.places = new HashMap<>(places);
        this.nextEnrolment = nextEnrolment;
        this.nextOrder = nextOrder;
        this.hold = hold;
        this.rules = rules;
    }

    /** A new place, the place the pupil has already, or the reason why not. */
    Decision decide(Attempt attempt) {
        Offering offering = offerings.get(attempt.offering());
        if (offering == null) {
            return new Decision.No(KernelRefusal.NOT_FOUND.refused());
        }
        List<Place> own = places.getOrDefault(attempt.pupil(), List.of());
        Optional<Place> before = own.stream()
                .filter(place -> place.enrolment().offering().equals(attempt.offering()))
                .findFirst();
        if (before.isPresent()) {
            return new Decision.Before(before.get());
        }
        Optional<Refused> refusal = rules.apply(wish(attempt, offering, own));
        if (refusal.isPresent()) {
            return new Decision.No(refusal.get());
        }
        Place place = new Place(give(attempt, offering), Slot.of(offering));
        seats.computeIfPresent(attempt.offering(), (id, seat) -> seat.plus(1));
        List<Place> more = new ArrayList<>(own);
        more.add(place);
        places.put(attempt.pupil(), more);
        return new Decision.New(new Grant(place, offering, attempt.account()));
    }

    private Wish wish(Attempt attempt, Offering offering, List<Place> own) {
        @Nullable Seat seat = seats.get(attempt.offering());
        @Nullable SelectionWindow window = seat == null ? null : windows.get(seat.window());
        return new Wish(
                offering,
                seat,
                window,
                closed.get(offering.id()),
                attempt.grade(),
                attempt.homeClass(),
                own,
                offerings,
                attempt.at());
    }

    private Enrolment give(Attempt attempt, Offering offering) {
        boolean free = offering.feeFen() == 0;
        @Nullable Instant until = free ? null : attempt.at().plus(hold);
        return new Enrolment(
                nextEnrolment.apply(offering.id().school()),
                attempt.offering(),
                attempt.pupil(),
                free ? Enrolment.State.CONFIRMED : Enrolment.State.HELD,
                free ? null : nextOrder.apply(offering.id().school()),
                until,
                attempt.at());
    }

    /** What an attempt comes to, before anything is written. */
    sealed interface Decision {
        record New(Grant grant) implements Decision {}

        record Before(Place place) implements Decision {}

        record No(Refused refused) implements Decision {}
    }
}
