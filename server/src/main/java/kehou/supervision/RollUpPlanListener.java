package kehou.supervision;

import kehou.plan.DemandSurvey;
import kehou.plan.SchoolPlan;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whether a school has its plan, and who wants to be served, belongs to its standing. */
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
    void on(DemandSurvey.Published event) {
        rollUps.markStanding(event.school());
    }

    @ApplicationModuleListener
    void on(DemandSurvey.Answered event) {
        rollUps.markStanding(event.school());
    }

    @ApplicationModuleListener
    void on(SchoolPlan.Answered event) {
        rollUps.markStanding(event.school());
    }
}
