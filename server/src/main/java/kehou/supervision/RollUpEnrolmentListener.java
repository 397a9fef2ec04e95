package kehou.supervision;

import kehou.enrolment.Enrolment;
import kehou.plan.Offering;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who is served and in which class belongs to a school's standing. */
@Component
class RollUpEnrolmentListener {
    private final RollUps rollUps;

    RollUpEnrolmentListener(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @ApplicationModuleListener
    void on(Offering.Published event) {
        rollUps.markStanding(event.school());
    }

    @ApplicationModuleListener
    void on(Enrolment.Confirmed event) {
        rollUps.markStanding(event.school());
    }

    @ApplicationModuleListener
    void on(Enrolment.Withdrawn event) {
        rollUps.markStanding(event.school());
    }
}
