package kehou.enrolment;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.timetable.Closure;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What a closure took is owed, until it is withdrawn or made up. Told twice, written once. */
@Component
class ClosureListener {
    private final ClosureCredits credits;
    private final Tenancy tenancy;

    ClosureListener(ClosureCredits credits, Tenancy tenancy) {
        this.credits = credits;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Closure.Applied event) {
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        tenancy.as(scope, () -> credits.record(scope, event.school(), event.closure()));
    }

    @ApplicationModuleListener
    void on(Closure.Lifted event) {
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        tenancy.as(scope, () -> credits.drop(scope, event.school(), event.closure()));
    }

    @ApplicationModuleListener
    void on(Closure.MadeUp event) {
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        tenancy.as(scope, () -> credits.settle(scope, event.school(), event.closure()));
    }
}
