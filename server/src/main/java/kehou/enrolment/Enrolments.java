package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kehou.kernel.KernelRefusal;
import kehou.kernel.KeyedWrite;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.Pupils;
import kehou.plan.Offering;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places in offerings: taken by families, listed for those who teach. */
@Component
public class Enrolments {
    private final EnrolmentStore store;
    private final DropInStore dropIns;
    private final ClosureCreditStore credits;
    private final Counter counter;
    private final Lanes lanes;
    private final FullClasses full;
    private final Pupils pupils;
    private final Clock clock;

    Enrolments(
            EnrolmentStore store,
            DropInStore dropIns,
            ClosureCreditStore credits,
            Counter counter,
            Lanes lanes,
            FullClasses full,
            Pupils pupils,
            Clock clock) {
        this.store = store;
        this.dropIns = dropIns;
        this.credits = credits;
        this.counter = counter;
        this.lanes = lanes;
        this.full = full;
        this.pupils = pupils;
        this.clock = clock;
    }

    /**
     * A seat for the pupil: confirmed where it is free of charge, else held until paid. Asked again, also by
     * the other guardian, it is the same place. Refuses with the reason and its numbers, 'full' at once. Waits in the
     * school's lane and must not be called in a transaction, since the lane has its own.
     */
    Enrolment press(Scope scope, Pupil.Id pupil, Offering.Id offering, KeyedWrite write) {
        return answer(pressed(scope, pupil, offering, write));
    }

    /** The same, where a 'no' is an answer like any other: in a rush most are, and none is thrown. */
    Outcome pressed(Scope scope, Pupil.Id pupil, Offering.Id offering, KeyedWrite write) {
        scope.pupil(pupil);
        scope.at(offering);
        if (pupil.school() != offering.school()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Instant now = now();
        Optional<Refused> gone = full.refusal(pupil, offering, now);
        if (gone.isPresent()) {
            return new Outcome.Declined(gone.get());
        }
        Outcome outcome = lanes.enter(new Press(pupil, offering, write, now));
        if (outcome instanceof Outcome.Declined(var refused) && refused.reason() == Refusal.FULL) {
            full.remember(offering);
        }
        return outcome;
    }

    private static Enrolment answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(var enrolment) -> enrolment;
            case Outcome.Declined(var refused) -> throw refused;
        };
    }

    /**
     * Decides many attempts at one school in their order, in one transaction: one outcome each. Whoever
     * brings them has checked that each may act for its pupil.
     */
    @Transactional
    public List<Outcome> decide(Scope scope, int school, List<Attempt> attempts) {
        return counter.decide(scope, scope.at(school), attempts);
    }

    @Transactional(readOnly = true)
    public Enrolment find(Scope scope, Enrolment.Id id) {
        Enrolment enrolment = store.find(scope, id)
                .orElseThrow(KernelRefusal.NOT_FOUND::refused)
                .enrolment();
        scope.pupil(enrolment.pupil());
        return enrolment;
    }

    /** All places of a pupil, ended ones included, latest first; a guardian's own pupil only. */
    @Transactional(readOnly = true)
    public List<Enrolment> ofPupil(Scope scope, Pupil.Id pupil) {
        return store.ofPupil(scope, pupil);
    }

    /** The places of several pupils of one school that have a seat now. */
    @Transactional(readOnly = true)
    public List<Enrolment> live(Scope scope, int school, Collection<Pupil.Id> of) {
        of.forEach(scope::pupil);
        return store.live(scope, of).stream().map(Place::enrolment).toList();
    }

    /** What is confirmed in all of a school, of whichever term. */
    @Transactional(readOnly = true)
    public ConfirmedPlaces confirmed(Scope scope, int school) {
        return store.confirmed(scope, school);
    }

    /** The held and confirmed places of an offering, in seat order. */
    @Transactional(readOnly = true)
    public List<Enrolment> ofOffering(Scope scope, Offering.Id offering) {
        return store.ofOffering(scope, offering);
    }

    /**
     * Who is expected on a day: confirmed by the end of it and not ended by then, in seat order; then who comes for that
     * day alone. Children whom a closure keeps away are not.
     */
    @Transactional(readOnly = true)
    public List<Pupil.Id> expected(Scope scope, Offering.Id offering, LocalDate date) {
        List<Pupil.Id> seated = store.expected(
                scope, offering, date.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        Set<Pupil.Id> away = credits.away(scope, offering, date);
        return Stream.concat(seated.stream(), dropIns.expected(scope, offering, date).stream())
                .distinct()
                .filter(pupil -> !away.contains(pupil))
                .toList();
    }

    /** As exact as the database keeps it, so that a retry reads what the first answer said. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** How many confirmed places each of these offerings has now; those without any are left out. */
    @Transactional(readOnly = true)
    public Map<Offering.Id, Integer> seated(Scope scope, Collection<Offering.Id> offerings) {
        return store.seated(scope, offerings, clock.instant());
    }
}
