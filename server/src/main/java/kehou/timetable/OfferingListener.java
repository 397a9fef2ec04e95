package kehou.timetable;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.Offering;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A published offering appears on the timetable. */
@Component
class OfferingListener {
    private final Sessions sessions;
    private final Tenancy tenancy;

    OfferingListener(Sessions sessions, Tenancy tenancy) {
        this.sessions = sessions;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Offering.Published event) {
        Scope scope = Scope.system(Purpose.OPERATION, event.school());
        tenancy.as(scope, () -> sessions.plan(scope, event.offering()));
    }
}
