package kehou.supervision;

import kehou.enrolment.Enrolment;
import kehou.enrolment.HelperEntry;
import kehou.enrolment.PlaceApproval;
import kehou.plan.Offering;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who is served, in which class and by whose hand belongs to a school's standing. */
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

    @ApplicationModuleListener
    void on(HelperEntry.Placed event) {
        rollUps.markStanding(event.school());
    }

    @ApplicationModuleListener
    void on(HelperEntry.Undone event) {
        rollUps.markStanding(event.school());
    }

    @ApplicationModuleListener
    void on(PlaceApproval.Answered event) {
        rollUps.markStanding(event.school());
    }

    /** What families write about a school stands beside its refusals. */
    @ApplicationModuleListener
    void on(Complaint.Made event) {
        rollUps.markStanding(event.about());
    }
}
