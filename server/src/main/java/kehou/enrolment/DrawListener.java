package kehou.enrolment;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A draw is held as soon as its secret is revealed; should that fail, {@link DrawJob} comes by. */
@Component
class DrawListener {
    private final DrawSteps steps;
    private final Tenancy tenancy;

    DrawListener(DrawSteps steps, Tenancy tenancy) {
        this.steps = steps;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Draw.SecretRevealed revealed) {
        Scope scope = Scope.system(Purpose.OPERATION, revealed.school());
        tenancy.as(scope, () -> steps.step(scope, revealed.draw()));
    }
}
