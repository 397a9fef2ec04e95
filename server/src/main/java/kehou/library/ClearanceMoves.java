package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.PublishedStanding.State;
import kehou.library.PublishedStanding.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A clearance from one state to the next, and its public standing with it, in one transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClearanceMoves {
    private final ClearanceStore store;
    private final Standings standings;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClearanceMoves(
            ClearanceStore store, Standings standings, Tenancy tenancy, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.standings = standings;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /** In force from today; the round before gives way. */
    void clear(Scope scope, Clearance of, LocalDate until) {
        Scope city = ExternalPeople.city(scope);
        tenancy.as(city, () -> store.replace(city, of.person()));
        move(city, of, Clearance.State.REQUESTED, Clearance.State.CLEARED, until, "");
        put(city, of, new PublishedStanding(Subject.PERSON, person(of), State.ADMITTED, today(), until, ""));
    }

    /** Refused; what an earlier round says goes on to hold. */
    void refuse(Scope scope, Clearance of, String reason) {
        if (reason.isBlank()) {
            throw Refusal.REASON_MISSING.refused();
        }
        Scope city = ExternalPeople.city(scope);
        move(city, of, Clearance.State.REQUESTED, Clearance.State.REFUSED, null, reason.strip());
    }

    void suspend(Scope scope, Clearance of, String reason) {
        Scope city = ExternalPeople.city(scope);
        if (of.state() != Clearance.State.CLEARED) {
            throw Refusal.NOT_IN_FORCE.refused("state", of.state());
        }
        move(city, of, Clearance.State.CLEARED, Clearance.State.SUSPENDED, null, reason.strip());
        put(city, of, stopped(of, today(), "SUSPENDED"));
    }

    void restore(Scope scope, Clearance of) {
        if (of.state() != Clearance.State.SUSPENDED) {
            throw Refusal.NOT_SUSPENDED.refused("state", of.state());
        }
        LocalDate until = of.validUntil();
        if (until == null || until.isBefore(today())) {
            throw Refusal.DATES_REVERSED.refused();
        }
        Scope city = ExternalPeople.city(scope);
        move(city, of, Clearance.State.SUSPENDED, Clearance.State.CLEARED, until, "");
        put(city, of, new PublishedStanding(Subject.PERSON, person(of), State.ADMITTED, today(), until, ""));
    }

    /** It ran out on its last day. */
    void expire(Scope city, Clearance of) {
        LocalDate until = of.validUntil();
        if (until != null) {
            move(city, of, Clearance.State.CLEARED, Clearance.State.EXPIRED, until, "");
            put(city, of, stopped(of, until.plusDays(1), "EXPIRED"));
        }
    }

    private void move(
            Scope city,
            Clearance of,
            Clearance.State from,
            Clearance.State to,
            @Nullable LocalDate until,
            String reason) {
        if (!tenancy.as(city, () -> store.move(city, of.id(), from, to, until, reason, clock.instant()))) {
            throw Refusal.DECIDED.refused("state", of.state());
        }
        events.publishEvent(new Clearance.Moved(ExternalPersonStore.CITY, of.id(), of.person(), to));
    }

    private void put(Scope city, Clearance of, PublishedStanding standing) {
        tenancy.as(city, () -> standings.put(city, standing));
    }

    private PublishedStanding stopped(Clearance of, LocalDate since, String why) {
        return new PublishedStanding(Subject.PERSON, person(of), State.SUSPENDED, since, null, why);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static long person(Clearance of) {
        return of.person().value();
    }
}
