package kehou.timetable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for runs that wait or were left behind by a node that died, and keeps the lease of the one at work. */
@Component
class SolveRunJob {
    private final SolveWork work;

    SolveRunJob(SolveWork work) {
        this.work = work;
    }

    @Scheduled(fixedDelayString = "${kehou.jobs.solve-runs:PT5S}", initialDelayString = "${kehou.jobs.solve-runs:PT5S}")
    void run() {
        work.renew();
        work.wake();
    }
}
