package kehou.timetable;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.Offering;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A published offering appears on the timetable, and what lies ahead follows it to other slots. */
@Component
class OfferingListener {
    private final SessionPlanning planning;
    private final SessionMoves moves;
    private final Tenancy tenancy;

    OfferingListener(SessionPlanning planning, SessionMoves moves, Tenancy tenancy) {
        this.planning = planning;
        this.moves = moves;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Offering.Published event) {
        Scope scope = Scope.system(Purpose.OPERATION, event.school());
        tenancy.as(scope, () -> planning.plan(scope, event.offering()));
    }

    @ApplicationModuleListener
    void on(Offering.Rescheduled event) {
        Scope scope = Scope.system(Purpose.OPERATION, event.school());
        tenancy.as(scope, () -> moves.follow(scope, event.offerings()));
    }
}
