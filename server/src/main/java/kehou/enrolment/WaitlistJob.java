package kehou.enrolment;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Offers that nobody answered go to the next in line; waits of a term that is over end. Each by itself. */
@Component
class WaitlistJob {
    private static final Logger LOG = LoggerFactory.getLogger(WaitlistJob.class);
    private static final int AT_ONCE = 200;

    private final Waitlists waitlists;
    private final Organisations organisations;
    private final Tenancy tenancy;

    WaitlistJob(Waitlists waitlists, Organisations organisations, Tenancy tenancy) {
        this.waitlists = waitlists;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @Scheduled(fixedDelayString = "${kehou.jobs.waitlist:PT20S}", initialDelayString = "${kehou.jobs.waitlist:PT20S}")
    void run() {
        for (Scope scope : organisations.everySchool(Purpose.SERVICE)) {
            tenancy.as(scope, () -> waitlists.due(scope, AT_ONCE).forEach(waiting -> settle(scope, waiting.id())));
        }
    }

    private void settle(Scope scope, Waiting.Id id) {
        try {
            waitlists.settle(scope, id);
        } catch (RuntimeException e) {
            LOG.warn("the wait {} is not settled yet", id.value(), e);
        }
    }
}
