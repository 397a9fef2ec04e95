package kehou.timetable;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries closures of a district or the city out, school by school, each in a transaction of its own. */
@Component
class ClosureJob {
    private static final Logger LOG = LoggerFactory.getLogger(ClosureJob.class);
    private static final int AT_ONCE = 100;

    private final Closures closures;
    private final ClosureWork work;
    private final Organisations organisations;
    private final Tenancy tenancy;

    ClosureJob(Closures closures, ClosureWork work, Organisations organisations, Tenancy tenancy) {
        this.closures = closures;
        this.work = work;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @Scheduled(fixedDelayString = "${kehou.jobs.closures:PT3S}", initialDelayString = "${kehou.jobs.closures:PT3S}")
    void run() {
        for (Scope some : organisations.everySchool(Purpose.OPERATION)) {
            tenancy.as(some, () -> closures.due(some, AT_ONCE)).forEach(this::settle);
        }
    }

    private void settle(ClosedSchool waiting) {
        Scope own = Scope.system(Purpose.OPERATION, waiting.school());
        try {
            tenancy.as(own, () -> work.settle(own, waiting));
        } catch (RuntimeException e) {
            // One school in trouble must not keep the others open; its row waits for the next round.
            LOG.warn("closure {} is not settled at {} yet", waiting.closure().value(), waiting.school(), e);
        }
    }
}
