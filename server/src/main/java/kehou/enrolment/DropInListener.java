package kehou.enrolment;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.timetable.Session;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A lesson that is cancelled takes its single days with it. Told twice, done once: what has ended is left alone. */
@Component
class DropInListener {
    private final DropInMoney days;
    private final Tenancy tenancy;

    DropInListener(DropInMoney days, Tenancy tenancy) {
        this.days = days;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Session.Cancelled event) {
        Scope scope = Scope.system(Purpose.MONEY, event.school());
        tenancy.as(scope, () -> days.sessionGone(scope, event.offering(), event.date()));
    }
}
