package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What runs out: said ahead once for each number of days, and out of use on the day after the last. Any
 * node may run it, any number of times: rows are claimed, causes are unique.
 */
@Component
class Expiries {
    static final int AT_ONCE = 100;

    private final InstructorStore instructors;
    private final CertificateStore certificates;
    private final ClearanceStore clearances;
    private final ClearanceMoves moves;
    private final Suspensions suspensions;
    private final ExpiryWarningStore warnings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Expiries(
            InstructorStore instructors,
            CertificateStore certificates,
            ClearanceStore clearances,
            ClearanceMoves moves,
            Suspensions suspensions,
            ExpiryWarningStore warnings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.instructors = instructors;
        this.certificates = certificates;
        this.clearances = clearances;
        this.moves = moves;
        this.suspensions = suspensions;
        this.warnings = warnings;
        this.events = events;
        this.clock = clock;
    }

    /** Suspends some of those whose papers ran out; how many. */
    @Transactional
    int suspendInstructors(Scope scope) {
        List<Instructor> expired = instructors.claimExpired(scope, LocalDate.now(clock), AT_ONCE);
        for (Instructor one : expired) {
            LocalDate until = one.validUntil();
            if (until != null) {
                suspensions.suspendFor(
                        scope,
                        Admission.Subject.INSTRUCTOR,
                        one.id(),
                        Suspension.Kind.CERTIFICATE_EXPIRED,
                        "expired:" + one.id().value() + ":" + until,
                        until.plusDays(1));
            }
        }
        return expired.size();
    }

    /** Ends some of the clearances that ran out; how many. {@code city} opens the city's rows. */
    @Transactional
    int endClearances(Scope city) {
        List<Clearance> expired = clearances.claimExpired(city, LocalDate.now(clock), AT_ONCE);
        expired.forEach(clearance -> moves.expire(city, clearance));
        return expired.size();
    }

    /** Says of the schools' certificates what runs out within these numbers of days. */
    @Transactional
    void warnOfCertificates(Scope scope, Collection<Integer> days) {
        LocalDate today = LocalDate.now(clock);
        for (Certificate paper : certificates.expiring(scope, today, today.plusDays(longest(days)))) {
            LocalDate on = paper.expiresOn();
            due(days, today, on).ifPresent(ahead -> {
                if (on != null && warnings.claim(scope, "CERTIFICATE", paper.id(), on, ahead, clock.instant())) {
                    events.publishEvent(
                            new Certificate.Expiring(paper.id().school(), paper.id(), paper.instructor(), on, ahead));
                }
            });
        }
    }

    /** The same of clearances. */
    @Transactional
    void warnOfClearances(Scope city, Collection<Integer> days) {
        LocalDate today = LocalDate.now(clock);
        for (Clearance clearance : clearances.expiring(city, today, today.plusDays(longest(days)))) {
            LocalDate on = clearance.validUntil();
            due(days, today, on).ifPresent(ahead -> {
                if (on != null && warnings.claim(city, "CLEARANCE", clearance.id(), on, ahead, clock.instant())) {
                    events.publishEvent(new Clearance.Expiring(
                            ExternalPersonStore.CITY, clearance.id(), clearance.person(), on, ahead));
                }
            });
        }
    }

    /** The nearest number of days within which that day lies. */
    static OptionalInt due(Collection<Integer> days, LocalDate today, @Nullable LocalDate on) {
        if (on == null) {
            return OptionalInt.empty();
        }
        long left = ChronoUnit.DAYS.between(today, on);
        return days.stream()
                .mapToInt(Integer::intValue)
                .filter(ahead -> left <= ahead)
                .min();
    }

    private static int longest(Collection<Integer> days) {
        return days.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
