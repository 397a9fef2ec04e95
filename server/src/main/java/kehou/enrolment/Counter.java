package kehou.enrolment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.enrolment.Deliberation.Decision;
import kehou.kernel.Event;
import kehou.kernel.Ids;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.kernel.Together;
import kehou.payment.Order;
import kehou.payment.Orders;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counter of schools: decides attempts in the order in which they arrived, any number at once, with the same
 * handful of statements. The locked seat rows are the queue, the schema has the last word.
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
    private final PlaceTakesDays taken;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Counter(
            SeatStore seats,
            EnrolmentStore enrolments,
            WindowStore windows,
            Offerings offerings,
            GateBeside gate,
            Orders orders,
            PlaceTakesDays taken,
            Ids ids,
            ApplicationEventPublisher events) {
        this.seats = seats;
        this.enrolments = enrolments;
        this.windows = windows;
        this.offerings = offerings;
        this.gate = gate;
        this.orders = orders;
        this.taken = taken;
        this.ids = ids;
        this.events = events;
    }

    /** Decides attempts at one school in their order; one outcome each, in the same order. */
    @Transactional
    List<Outcome> decide(Scope scope, int school, List<Attempt> attempts) {
        scope.at(school);
        return decide(scope, attempts);
    }

    /** The same for attempts at several schools. */
    @Transactional
    List<Outcome> decide(Scope scope, List<Attempt> attempts) {
        return decide(scope, attempts, seats.lock(scope, wanted(attempts)), HOLD, EnrolmentRules::refusal);
    }

    /** The same at seats that this transaction has locked. */
    @Transactional
    List<Outcome> decide(Scope scope, List<Attempt> attempts, List<Seat> locked) {
        return decide(scope, attempts, locked, HOLD, EnrolmentRules::refusal);
    }

    /** Writes what a draw gave: the same rules, but for the window's time. */
    @Transactional
    List<Outcome> drawn(Scope scope, int school, List<Attempt> attempts) {
        scope.at(school);
        return decide(scope, attempts, seats.lock(scope, wanted(attempts)), HOLD_DRAWN, EnrolmentRules::drawn);
    }

    private static Set<Offering.Id> wanted(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::offering).collect(Collectors.toSet());
    }

    private List<Outcome> decide(
            Scope scope,
            List<Attempt> attempts,
            List<Seat> locked,
            Duration hold,
            Function<Wish, Optional<Refused>> rules) {
        List<Decision> decisions = deliberate(scope, attempts, locked, hold, rules);
        List<Grant> granted = decisions.stream()
                .flatMap(decision -> decision instanceof Decision.New(var grant) ? Stream.of(grant) : Stream.of())
                .toList();
        Set<Enrolment.Id> written = granted.isEmpty() ? Set.of() : write(scope, granted);
        List<Grant> given = granted.stream()
                .filter(grant -> written.contains(grant.enrolment().id()))
                .toList();
        Together.gathered(events, () -> {
            take(scope, given);
            orders.open(
                    scope,
                    given.stream().flatMap(grant -> grant.bill().stream()).toList());
            confirm(scope, given);
            tell(given);
        });
        return decisions.stream()
                .map(decision -> outcome(scope, decision, written))
                .toList();
    }

    /**
     * All at once; only where somebody else was first with one of the pupils, those whose pupil is free. Asking for
     * that in the first place costs a third more, since every index is then looked through before it is written.
     */
    private Set<Enrolment.Id> write(Scope scope, List<Grant> granted) {
        return enrolments.insert(scope, granted)
                ? granted.stream().map(grant -> grant.enrolment().id()).collect(Collectors.toSet())
                : enrolments.insertPossible(scope, granted);
    }

    /** What costs nothing is the child's at once; the rest when it is paid. */
    private void confirm(Scope scope, List<Grant> given) {
        List<Enrolment> confirmed = given.stream()
                .map(Grant::enrolment)
                .filter(place -> place.state() == Enrolment.State.CONFIRMED)
                .toList();
        if (!confirmed.isEmpty()) {
            taken.confirmed(scope, confirmed);
        }
    }

    private void tell(List<Grant> given) {
        Map<Integer, List<Enrolment.Given.Line>> bySchool = given.stream()
                .map(Grant::line)
                .collect(Collectors.groupingBy(line -> line.offering().school(), TreeMap::new, Collectors.toList()));
        List<Event> told = new ArrayList<>();
        bySchool.forEach((school, places) -> told.add(new Enrolment.Given(school, places)));
        new Together(told).publish(events);
    }

    private List<Decision> deliberate(
            Scope scope,
            List<Attempt> attempts,
            List<Seat> locked,
            Duration hold,
            Function<Wish, Optional<Refused>> rules) {
        Set<Offering.Id> wanted = wanted(attempts);
        Set<Pupil.Id> pupils = attempts.stream().map(Attempt::pupil).collect(Collectors.toSet());
        Set<SelectionWindow.Id> giving = locked.stream().map(Seat::window).collect(Collectors.toSet());
        List<Place> places = enrolments.live(scope, pupils);
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
                index(windows.bare(scope, giving), SelectionWindow::id),
                index(locked, Seat::offering),
                places.stream()
                        .collect(
                                Collectors.groupingBy(place -> place.enrolment().pupil())),
                school -> ids.next(school, Enrolment.Id::new),
                school -> ids.next(school, Order.Id::new),
                hold,
                rules);
        return attempts.stream().map(deliberation::decide).toList();
    }

    private void take(Scope scope, List<Grant> given) {
        if (given.isEmpty()) {
            return;
        }
        Map<Offering.Id, Integer> counts = new HashMap<>();
        given.forEach(grant -> counts.merge(grant.offering().id(), 1, Integer::sum));
        events.publishEvent(Seats.changed(seats.take(scope, counts)));
    }

    /** Where another transaction was first with the same pupil, its place decides what this attempt came to. */
    private Outcome outcome(Scope scope, Decision decision, Set<Enrolment.Id> written) {
        return switch (decision) {
            case Decision.New(var grant) ->
                written.contains(grant.enrolment().id())
                        ? new Outcome.Taken(grant.enrolment())
                        : overtaken(scope, grant.place());
            case Decision.Before(var place) -> new Outcome.Taken(place.enrolment());
            case Decision.No(var refused) -> new Outcome.Declined(refused);
        };
    }

    private Outcome overtaken(Scope scope, Place wanted) {
        List<Place> now = enrolments.live(scope, List.of(wanted.enrolment().pupil()));
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
