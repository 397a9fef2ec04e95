package kehou.supervision;

import kehou.plan.SchoolPlan;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whether a school has its plan belongs to its standing under the rules. */
@Component
class RollUpPlanListener {
    private final RollUps rollUps;

    RollUpPlanListener(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @ApplicationModuleListener
    void on(SchoolPlan.Filed event) {
        rollUps.markStanding(event.school());
    }

    @ApplicationModuleListener
    void on(SchoolPlan.Answered event) {
        rollUps.markStanding(event.school());
    }
}
