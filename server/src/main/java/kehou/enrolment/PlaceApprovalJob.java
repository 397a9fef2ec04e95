package kehou.enrolment;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells families whose school let its time pass that the place stands. It stood before: nothing waits for this. */
@Component
class PlaceApprovalJob {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceApprovalJob.class);
    private static final int AT_ONCE = 200;

    private final PlaceApprovals approvals;
    private final Organisations organisations;
    private final Tenancy tenancy;

    PlaceApprovalJob(PlaceApprovals approvals, Organisations organisations, Tenancy tenancy) {
        this.approvals = approvals;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @Scheduled(
            fixedDelayString = "${kehou.jobs.place-approvals:PT2M}",
            initialDelayString = "${kehou.jobs.place-approvals:PT2M}")
    void run() {
        for (Scope scope : organisations.everySchool(Purpose.SERVICE)) {
            try {
                tenancy.as(scope, () -> approvals.close(scope, AT_ONCE));
            } catch (RuntimeException e) {
                // Some schools in trouble must not keep the others waiting.
                LOG.warn("answers that never came are not noted yet", e);
            }
        }
    }
}
