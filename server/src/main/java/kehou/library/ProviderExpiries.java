package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries of the white list that run out: said ahead once for each number of days, suspended on the day after the
 * last. Any node may run it, any number of times.
 */
@Component
class ProviderExpiries {
    private final WhitelistStore whitelist;
    private final Suspensions suspensions;
    private final ExpiryWarningStore warnings;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProviderExpiries(
            WhitelistStore whitelist,
            Suspensions suspensions,
            ExpiryWarningStore warnings,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.whitelist = whitelist;
        this.suspensions = suspensions;
        this.warnings = warnings;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /** Warns of those that end within the greatest of these numbers of days, and stops those that have ended. */
    @Transactional
    void run(Collection<Integer> days) {
        LocalDate today = LocalDate.now(clock);
        int longest = days.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<WhitelistEntry> ending = whitelist.endingBy(today.plusDays(longest), today);
        for (WhitelistEntry entry : ending) {
            Scope at = Scope.system(Purpose.OPERATION, entry.organisation());
            tenancy.as(at, () -> {
                if (entry.until().isBefore(today)) {
                    suspensions.suspendFor(
                            at,
                            Admission.Subject.PROVIDER,
                            entry.provider(),
                            Suspension.Kind.CERTIFICATE_EXPIRED,
                            "expired:" + entry.provider().value() + ":" + entry.until(),
                            entry.until().plusDays(1));
                } else {
                    warn(at, entry, days, today);
                }
            });
        }
    }

    private void warn(Scope at, WhitelistEntry entry, Collection<Integer> days, LocalDate today) {
        Expiries.due(days, today, entry.until()).ifPresent(ahead -> {
            if (warnings.claim(at, "PROVIDER", entry.provider(), entry.until(), ahead, clock.instant())) {
                events.publishEvent(
                        new Provider.Expiring(entry.organisation(), entry.provider(), entry.until(), ahead));
            }
        });
    }
}
