package kehou.enrolment;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes rehearsals that are over; nobody is shown one after its time, whether this has run or not. */
@Component
class RehearsalJob {
    private final Rehearsals rehearsals;
    private final Organisations organisations;
    private final Tenancy tenancy;

    RehearsalJob(Rehearsals rehearsals, Organisations organisations, Tenancy tenancy) {
        this.rehearsals = rehearsals;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @Scheduled(fixedDelayString = "${kehou.jobs.rehearsals:PT1M}", initialDelayString = "${kehou.jobs.rehearsals:PT1M}")
    void run() {
        for (Scope scope : organisations.everySchool(Purpose.OPERATION)) {
            tenancy.as(scope, () -> {
                rehearsals.tidy(scope);
            });
        }
    }
}
