package kehou.enrolment;

import kehou.kernel.Purpose;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.ChangeRoundActs;
import kehou.plan.ChangeRoundActs.Due;
import kehou.region.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries change rounds out on their day, each line in a transaction of its own. */
@Component
class ChangeRoundJob {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeRoundJob.class);
    private static final int AT_ONCE = 100;

    private final ChangeRoundActs acts;
    private final ChangeRoundWork work;
    private final Organisations organisations;
    private final Tenancy tenancy;

    ChangeRoundJob(ChangeRoundActs acts, ChangeRoundWork work, Organisations organisations, Tenancy tenancy) {
        this.acts = acts;
        this.work = work;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @Scheduled(fixedDelayString = "${kehou.jobs.change-rounds:PT1M}", initialDelayString = "PT15S")
    void run() {
        for (Scope some : organisations.everySchool(Purpose.OPERATION)) {
            tenancy.as(some, () -> acts.due(some, AT_ONCE)).forEach(this::act);
        }
    }

    private void act(Due due) {
        Scope own = Scope.system(Purpose.OPERATION, due.round().school());
        try {
            tenancy.as(own, () -> work.act(own, due));
        } catch (Refused refused) {
            tenancy.as(own, () -> acts.failed(own, due, refused.reason().code()));
        } catch (RuntimeException e) {
            // One line in trouble must not keep the others waiting; it waits for the next round.
            LOG.warn(
                    "a line of change round {} is not carried out yet",
                    due.round().value(),
                    e);
        }
    }
}
