package kehou.enrolment;

import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.timetable.ChildLessons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The classes in which a child has a confirmed place, for the calendar that its family subscribes to. */
@Component
class AttendedOfferings implements ChildLessons {
    private final EnrolmentStore store;

    AttendedOfferings(EnrolmentStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Offering.Id> of(Scope scope, Pupil.Id pupil) {
        return store.ofPupil(scope, pupil).stream()
                .filter(enrolment -> enrolment.state() == Enrolment.State.CONFIRMED)
                .map(Enrolment::offering)
                .collect(Collectors.toSet());
    }
}
