package kehou.timetable;

import java.time.Clock;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.timetable.solver.TimetableWeights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What schools care for in their timetables (JB-2.4). */
@Component
public class WeightSettings {
    private final WeightSettingStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WeightSettings(WeightSettingStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The school's weights; the usual ones where it has set none. */
    @Transactional(readOnly = true)
    public WeightSetting of(Scope scope, int school) {
        return store.find(scope, school).orElse(new WeightSetting(TimetableWeights.USUAL, 0));
    }

    /** Sets the school's weights for every search from now on. Refuses a change made on another version. */
    @Transactional
    public WeightSetting set(Scope scope, int school, WeightSetting wanted) {
        if (!store.write(scope, school, wanted, clock.instant())) {
            throw Reason.stale(of(scope, school));
        }
        WeightSetting now = of(scope, school);
        events.publishEvent(new WeightSetting.Changed(school, now.version()));
        return now;
    }
}
