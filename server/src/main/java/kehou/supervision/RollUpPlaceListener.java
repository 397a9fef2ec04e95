package kehou.supervision;

import kehou.region.Organisation;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A school that moved is counted under its new place, one that has come onto the platform counts from then on. */
@Component
class RollUpPlaceListener {
    private final RollUps rollUps;

    RollUpPlaceListener(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @ApplicationModuleListener
    void on(Organisation.Changed event) {
        rollUps.markStanding(event.school());
    }

    @ApplicationModuleListener
    void on(Organisation.Onboarded event) {
        rollUps.markStanding(event.school());
    }
}
