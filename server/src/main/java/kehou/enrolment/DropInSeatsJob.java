package kehou.enrolment;

import java.util.List;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.Offering;
import kehou.region.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A class that was closed to single days keeps the seats of those who had booked until their days are over, not longer. */
@Component
class DropInSeatsJob {
    private static final Logger LOG = LoggerFactory.getLogger(DropInSeatsJob.class);

    private final DropInOpeningStore store;
    private final DropInOpenings openings;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final TransactionTemplate transaction;

    DropInSeatsJob(
            DropInOpeningStore store,
            DropInOpenings openings,
            Organisations organisations,
            Tenancy tenancy,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.openings = openings;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            fixedDelayString = "${kehou.jobs.drop-in-seats:PT1H}",
            initialDelayString = "${kehou.jobs.drop-in-seats-first:PT5M}")
    void run() {
        for (Scope scope : organisations.everySchool(Purpose.SERVICE)) {
            tenancy.as(scope, () -> wide(scope).forEach(offering -> narrow(scope, offering)));
        }
    }

    private List<Offering.Id> wide(Scope scope) {
        List<Offering.Id> wide = transaction.execute(_ -> store.wide(scope));
        return wide == null ? List.of() : wide;
    }

    private void narrow(Scope scope, Offering.Id offering) {
        try {
            openings.narrow(scope, offering);
        } catch (RuntimeException e) {
            // One class in trouble must not keep the others waiting.
            LOG.warn("class {} still keeps seats for days that are over", offering.value(), e);
        }
    }
}
