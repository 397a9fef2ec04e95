package kehou.timetable;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.Deliveries;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A session that took place counts for the owner of its course. */
@Component
class HeldListener {
    private final Deliveries deliveries;
    private final Tenancy tenancy;

    HeldListener(Deliveries deliveries, Tenancy tenancy) {
        this.deliveries = deliveries;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Session.Held held) {
        Scope school = Scope.system(Purpose.DELIVERY, held.school());
        tenancy.as(school, () -> deliveries.held(school, held.offering(), held.date()));
    }
}
