package kehou.enrolment;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.enrolment.Deliberation.Decision;
import kehou.kernel.Ids;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.Orders;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counter of a school: decides attempts in the order in which they arrived, any number at once, with
 * the same handful of statements. The locked seat rows are the queue, the schema has the last word.
 */
@Component
class Counter {
    static final Duration HOLD = Duration.ofMinutes(30);

    /** Nobody waits at the telephone for a draw. */
    private static final Duration HOLD_DRAWN = Duration.ofDays(3);

    private final SeatStore seats;
    private final EnrolmentStore enrolments;
    private final WindowStore windows;
    private final Offerings offerings;
    private final GateBeside gate;
    private final Orders orders;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Counter(
            SeatStore seats,
            EnrolmentStore enrolments,
            WindowStore windows,
            Offerings offerings,
            GateBeside gate,
            Orders orders,
            Ids ids,
            ApplicationEventPublisher events) {
        this.seats = seats;
        this.enrolments = enrolments;
        this.windows = windows;
        this.offerings = offerings;
        this.gate = gate;
        this.orders = orders;
        this.ids = ids;
        this.events = events;
    }

    /** Decides attempts at one school in their order; one outcome each, in the same order. */
    @Transactional
    List<Outcome> decide(Scope scope, int school, List<Attempt> attempts) {
        return decide(scope, school, attempts, HOLD, EnrolmentRules::refusal);
    }

    /** Writes what a draw gave: the same rules, but for the window's time. */
    @Transactional
    List<Outcome> drawn(Scope scope, int school, List<Attempt> attempts) {
        return decide(scope, school, attempts, HOLD_DRAWN, EnrolmentRules::drawn);
    }

    private List<Outcome> decide(
            Scope scope, int school, List<Attempt> attempts, Duration hold, Function<Wish, Optional<Refused>> rules) {
        List<Decision> decisions = deliberate(scope, school, attempts, hold, rules);
        List<Grant> granted = decisions.stream()
                .flatMap(decision -> decision instanceof Decision.New(var grant) ? Stream.of(grant) : Stream.of())
                .toList();
        Set<Enrolment.Id> written = granted.isEmpty() ? Set.of() : enrolments.insert(scope, school, granted);
        List<Grant> given = granted.stream()
                .filter(grant -> written.contains(grant.enrolment().id()))
                .toList();
        take(scope, school, given);
        orders.open(
                scope,
                school,
                given.stream().flatMap(grant -> grant.bill().stream()).toList());
        if (!given.isEmpty()) {
            events.publishEvent(
                    new Enrolment.Given(school, given.stream().map(Grant::line).toList()));
        }
        return decisions.stream()
                .map(decision -> outcome(scope, school, decision, written))
                .toList();
    }

    private List<Decision> deliberate(
            Scope scope, int school, List<Attempt> attempts, Duration hold, Function<Wish, Optional<Refused>> rules) {
        Set<Offering.Id> wanted = attempts.stream().map(Attempt::offering).collect(Collectors.toSet());
        Set<Pupil.Id> pupils = attempts.stream().map(Attempt::pupil).collect(Collectors.toSet());
        Map<Offering.Id, Seat> locked = index(seats.lock(scope, school, wanted), Seat::offering);
        Set<SelectionWindow.Id> giving =
                locked.values().stream().map(Seat::window).collect(Collectors.toSet());
        List<Place> places = enrolments.live(scope, school, pupils);
        Set<Offering.Id> around = places.stream()
                .map(place -> place.enrolment().offering())
                .collect(Collectors.toCollection(HashSet::new));
        around.addAll(wanted);
        Map<Offering.Id, Offering> known = known(scope, around);
        Deliberation deliberation = new Deliberation(
                known,
                gate.closed(
                        scope,
                        known.values().stream()
                                .filter(offering -> wanted.contains(offering.id()))
                                .toList()),
                index(windows.find(scope, school, giving), SelectionWindow::id),
                locked,
                places.stream()
                        .collect(
                                Collectors.groupingBy(place -> place.enrolment().pupil())),
                () -> ids.next(school, Enrolment.Id::new),
                () -> ids.next(school, Order.Id::new),
                hold,
                rules);
        return attempts.stream().map(deliberation::decide).toList();
    }

    private void take(Scope scope, int school, List<Grant> given) {
        if (given.isEmpty()) {
            return;
        }
        Map<Offering.Id, Integer> counts = new HashMap<>();
        given.forEach(grant -> counts.merge(grant.offering().id(), 1, Integer::sum));
        seats.take(scope, school, counts).forEach(seat -> events.publishEvent(Seats.of(school, seat)));
    }

    /** Where another transaction was first with the same pupil, its place decides what this attempt came to. */
    private Outcome outcome(Scope scope, int school, Decision decision, Set<Enrolment.Id> written) {
        return switch (decision) {
            case Decision.New(var grant) ->
                written.contains(grant.enrolment().id())
                        ? new Outcome.Taken(grant.enrolment())
                        : overtaken(scope, school, grant.place());
            case Decision.Before(var place) -> new Outcome.Taken(place.enrolment());
            case Decision.No(var refused) -> new Outcome.Declined(refused);
        };
    }

    private Outcome overtaken(Scope scope, int school, Place wanted) {
        List<Place> now =
                enrolments.live(scope, school, List.of(wanted.enrolment().pupil()));
        for (Place place : now) {
            if (place.enrolment().offering().equals(wanted.enrolment().offering())) {
                return new Outcome.Taken(place.enrolment());
            }
        }
        return now.stream()
                .filter(place -> place.slot().overlaps(wanted.slot()))
                .findFirst()
                .<Outcome>map(place -> new Outcome.Declined(EnrolmentRules.clash(
                        place,
                        wanted.slot(),
                        known(scope, Set.of(place.enrolment().offering())))))
                .orElseThrow(() -> new IllegalStateException("a place was refused and nothing is in its way"));
    }

    private Map<Offering.Id, Offering> known(Scope scope, Set<Offering.Id> wanted) {
        return index(offerings.find(scope, wanted), Offering::id);
    }

    private static <K, V> Map<K, V> index(List<V> rows, Function<V, K> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
