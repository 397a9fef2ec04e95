package kehou.enrolment;

import java.time.Clock;
import java.util.List;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.timetable.ChildLessons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The classes in which a child has a confirmed place, for the calendar that its family subscribes to. */
@Component
class AttendedOfferings implements ChildLessons {
    private final PupilDayStore store;
    private final Clock clock;

    AttendedOfferings(PupilDayStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Attended> of(Scope scope, Pupil.Id pupil) {
        return store.attended(scope, pupil, clock.instant());
    }
}
