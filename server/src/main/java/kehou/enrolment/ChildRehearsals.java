package kehou.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.enrolment.RehearsalPressStore.Took;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Families try a window out: the rules and the answers are those of the counter, the rows are the rehearsal's own. No
 * event leaves, so that nothing follows from it.
 */
@Component
public class ChildRehearsals {
    private final RehearsalStore store;
    private final RehearsalPressStore presses;
    private final EnrolmentStore enrolments;
    private final Catalogues catalogues;
    private final Offerings offerings;
    private final GateBeside gate;
    private final Pupils pupils;
    private final Clock clock;

    ChildRehearsals(
            RehearsalStore store,
            RehearsalPressStore presses,
            EnrolmentStore enrolments,
            Catalogues catalogues,
            Offerings offerings,
            GateBeside gate,
            Pupils pupils,
            Clock clock) {
        this.store = store;
        this.presses = presses;
        this.enrolments = enrolments;
        this.catalogues = catalogues;
        this.offerings = offerings;
        this.gate = gate;
        this.pupils = pupils;
        this.clock = clock;
    }

    /** What stands for the child's grade, running or ahead, each with its catalogue as it is for the child. */
    @Transactional(readOnly = true)
    public List<ChildRehearsal> of(Scope scope, Pupil.Id pupil) {
        scope.pupil(pupil);
        Pupil child = pupils.find(scope, pupil);
        return store.ofGrade(scope, pupil.school(), child.grade(), clock.instant(), Rehearsals.AT_MOST).stream()
                .map(rehearsal -> new ChildRehearsal(rehearsal, catalogue(scope, rehearsal, pupil)))
                .toList();
    }

    private Catalogue catalogue(Scope scope, Rehearsal rehearsal, Pupil.Id pupil) {
        List<Seat> seats = presses.seats(scope, rehearsal);
        List<Took> took = presses.taken(scope, rehearsal.id(), pupil);
        return catalogues
                .show(
                        scope,
                        pupil,
                        List.of(rehearsal.asWindow()),
                        seats,
                        places(
                                enrolments.live(scope, List.of(pupil)),
                                pupil,
                                took,
                                known(scope, took.stream().map(Took::offering))),
                        Map.of())
                .only(seats.stream().map(Seat::offering).collect(Collectors.toSet()));
    }

    /** A press, answered as on the day. Pressing again, or both guardians, is one seat. */
    @Transactional
    public RehearsalAnswer press(Scope scope, Pupil.Id pupil, Rehearsal.Id id, Offering.Id offering) {
        Instant arrived = clock.instant().truncatedTo(ChronoUnit.MICROS);
        scope.pupil(pupil);
        if (id.school() != pupil.school() || offering.school() != pupil.school()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Rehearsal rehearsal = store.find(scope, id, arrived).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Pupil child = pupils.find(scope, pupil);
        if (child.state() != Pupil.State.ENROLLED) {
            throw Refusal.NOT_ON_ROLL.refused("state", child.state());
        }
        presses.queue(scope, id, pupil);
        Seat seat = presses.lock(scope, rehearsal, offering).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        List<Took> took = presses.taken(scope, id, pupil);
        for (Took before : took) {
            if (before.offering().equals(offering)) {
                return new RehearsalAnswer(offering, null, before.arrivedAt(), rehearsal.answerBy(before.arrivedAt()));
            }
        }
        Optional<Refused> refusal = EnrolmentRules.refusal(wish(scope, rehearsal, child, seat, took, arrived));
        if (refusal.isEmpty()) {
            presses.take(scope, id, offering);
        }
        presses.insert(
                scope,
                id,
                pupil,
                offering,
                refusal.map(refused -> refused.reason().code()).orElse(null),
                arrived,
                Duration.between(arrived, clock.instant()).toMillis());
        return new RehearsalAnswer(
                offering,
                refusal.map(ClosedReason::of).orElse(null),
                arrived,
                refusal.isEmpty() ? rehearsal.answerBy(arrived) : null);
    }

    private Wish wish(Scope scope, Rehearsal rehearsal, Pupil child, Seat seat, List<Took> took, Instant at) {
        List<Place> real = enrolments.live(scope, List.of(child.id()));
        Map<Offering.Id, Offering> known = known(
                scope,
                Stream.of(
                                Stream.of(seat.offering()),
                                took.stream().map(Took::offering),
                                real.stream().map(place -> place.enrolment().offering()))
                        .flatMap(Function.identity()));
        Offering offering = known.get(seat.offering());
        if (offering == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return new Wish(
                offering,
                seat,
                rehearsal.asWindow(),
                gate.closed(scope, offering).orElse(null),
                child.grade(),
                child.homeClass(),
                places(real, child.id(), took, known),
                known,
                at);
    }

    /** What the child really has, and what it has in the rehearsal. */
    private static List<Place> places(
            List<Place> real, Pupil.Id pupil, List<Took> took, Map<Offering.Id, Offering> known) {
        return Stream.concat(
                        real.stream(),
                        took.stream()
                                .flatMap(one -> Stream.ofNullable(known.get(one.offering()))
                                        .map(offering -> new Place(
                                                new Enrolment(
                                                        new Enrolment.Id(0),
                                                        one.offering(),
                                                        pupil,
                                                        Enrolment.State.CONFIRMED,
                                                        null,
                                                        null,
                                                        one.arrivedAt()),
                                                Slot.of(offering)))))
                .toList();
    }

    private Map<Offering.Id, Offering> known(Scope scope, Stream<Offering.Id> wanted) {
        return offerings.find(scope, wanted.collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Offering::id, Function.identity()));
    }
}
