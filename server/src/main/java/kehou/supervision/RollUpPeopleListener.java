package kehou.supervision;

import kehou.people.Pupil;
import kehou.people.StaffMember;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Pupils and staff who come and go belong to a school's standing. */
@Component
class RollUpPeopleListener {
    private final RollUps rollUps;

    RollUpPeopleListener(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @ApplicationModuleListener
    void on(Pupil.Enrolled event) {
        rollUps.markStanding(event.school());
    }

    @ApplicationModuleListener
    void on(Pupil.Left event) {
        rollUps.markStanding(event.school());
    }

    @ApplicationModuleListener
    void on(StaffMember.Changed event) {
        rollUps.markStanding(event.school());
    }

    @ApplicationModuleListener
    void on(StaffMember.Departed event) {
        rollUps.markStanding(event.school());
    }
}
