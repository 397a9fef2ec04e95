package kehou.people;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends applications whose last day is over, says which end soon, and counts each school anew. */
@Component
class NeedJob {
    private static final Logger LOG = LoggerFactory.getLogger(NeedJob.class);
    private static final int AT_ONCE = 200;

    private final NeedClaims claims;
    private final NeedCounts counts;
    private final Organisations organisations;
    private final Tenancy tenancy;

    NeedJob(NeedClaims claims, NeedCounts counts, Organisations organisations, Tenancy tenancy) {
        this.claims = claims;
        this.counts = counts;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @Scheduled(fixedDelayString = "${kehou.jobs.need:PT1H}", initialDelayString = "${kehou.jobs.need-first:PT3M}")
    void run() {
        for (Scope scope : organisations.everySchool(Purpose.SERVICE)) {
            for (Integer school : scope.schools()) {
                tenancy.as(scope, () -> settle(scope, school));
            }
        }
    }

    void settle(Scope scope, int school) {
        try {
            claims.expire(scope, school, AT_ONCE);
            claims.warn(scope, school, AT_ONCE);
            counts.recount(scope, school);
        } catch (RuntimeException e) {
            LOG.warn("the needs of school {} are not settled yet", school, e);
        }
    }
}
