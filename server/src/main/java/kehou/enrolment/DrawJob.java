package kehou.enrolment;

import java.util.List;
import kehou.kernel.Purpose;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes draws at their hour and holds those that have their seed; one that fails is tried again. */
@Component
class DrawJob {
    private static final Logger LOG = LoggerFactory.getLogger(DrawJob.class);
    private static final int AT_ONCE = 50;

    private final DrawSteps steps;
    private final Organisations organisations;
    private final Tenancy tenancy;

    DrawJob(DrawSteps steps, Organisations organisations, Tenancy tenancy) {
        this.steps = steps;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @Scheduled(fixedDelayString = "${kehou.jobs.draws:PT3S}", initialDelayString = "${kehou.jobs.draws:PT3S}")
    void run() {
        for (Scope scope : organisations.everySchool(Purpose.OPERATION)) {
            List<Draw.Id> due = tenancy.as(scope, () -> steps.due(scope, AT_ONCE));
            due.forEach(this::step);
        }
    }

    private void step(Draw.Id id) {
        Scope scope = Scope.system(Purpose.OPERATION, RowId.schoolOf(id.value()));
        try {
            tenancy.as(scope, () -> steps.step(scope, id));
        } catch (RuntimeException e) {
            LOG.warn("draw {} has not taken its step yet", id.value(), e);
        }
    }
}
