package kehou.timetable;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A run is started as soon as it is asked for. */
@Component
class SolveRunListener {
    private final SolveWork work;

    SolveRunListener(SolveWork work) {
        this.work = work;
    }

    @ApplicationModuleListener
    void on(SolveRun.Asked event) {
        work.wake();
    }
}
