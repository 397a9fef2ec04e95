package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.people.HomeClass;
import kehou.people.HomeClasses;
import kehou.timetable.solver.TimetableWeights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What schools care for in their timetables (JB-2.4). */
@Component
public class WeightSettings {
    private final WeightSettingStore store;
    private final PolicyLimits limits;
    private final HomeClasses classes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WeightSettings(
            WeightSettingStore store,
            PolicyLimits limits,
            HomeClasses classes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.limits = limits;
        this.classes = classes;
        this.events = events;
        this.clock = clock;
    }

    /** The school's weights, the usual ones where it has set none, with a home for each little grade that it has. */
    @Transactional(readOnly = true)
    public WeightSetting of(Scope scope, int school) {
        return store.find(scope, school)
                .orElse(new WeightSetting(TimetableWeights.USUAL, List.of(), 0))
                .homesOf(littleGrades(scope, school));
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

    /** Those of its classes; all of them where it has named no classes yet. */
    private List<Integer> littleGrades(Scope scope, int school) {
        List<Integer> little = limits.littleGrades(school, LocalDate.now(clock));
        Set<Integer> taught =
                classes.of(scope, school).stream().map(HomeClass::grade).collect(Collectors.toSet());
        return taught.isEmpty()
                ? little
                : little.stream().filter(taught::contains).toList();
    }
}
