package kehou.plan;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Classes whose last day is over leave the week. */
@Component
class OfferingStopJob {
    private final OfferingStops stops;
    private final Organisations organisations;
    private final Tenancy tenancy;

    OfferingStopJob(OfferingStops stops, Organisations organisations, Tenancy tenancy) {
        this.stops = stops;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @Scheduled(fixedDelayString = "${kehou.jobs.offering-stops:PT1M}", initialDelayString = "PT10S")
    void run() {
        for (Scope some : organisations.everySchool(Purpose.OPERATION)) {
            tenancy.as(some, () -> stops.end(some));
        }
    }
}
