package kehou.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets what imports no longer need: previews that nobody confirmed, and the rows as they were before once the time
 * to undo is over. Any node may run it; running twice changes nothing.
 */
@Component
class RosterExpiryJob {
    private static final int SCHOOLS_AT_A_TIME = 50;

    private final RosterExpiryStore store;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RosterExpiryJob(
            RosterExpiryStore store,
            Organisations organisations,
            Tenancy tenancy,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    public void run() {
        Instant before = clock.instant().minus(RosterImports.UNDO).minus(Duration.ofDays(1));
        List<Integer> schools = organisations.schools(Organisation.CITY).stream()
                .map(Organisation::number)
                .toList();
        for (int from = 0; from < schools.size(); from += SCHOOLS_AT_A_TIME) {
            Integer[] some = schools.subList(from, Math.min(from + SCHOOLS_AT_A_TIME, schools.size()))
                    .toArray(Integer[]::new);
            Scope scope = Scope.system(Purpose.ROSTER, some);
            tenancy.as(
                    scope,
                    () -> transaction.executeWithoutResult(_ -> {
                        store.discardPreviews(scope, before);
                        store.forgetTraces(scope, before);
                    }));
        }
    }
}
