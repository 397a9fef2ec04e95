package kehou.timetable;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.StaffMember;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who left the school takes no turn there any more: what lies ahead is free, and shows as a gap of the rota. */
@Component
class DutyListener {
    private final Duties duties;
    private final Tenancy tenancy;

    DutyListener(Duties duties, Tenancy tenancy) {
        this.duties = duties;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(StaffMember.Departed event) {
        Scope scope = Scope.system(Purpose.OPERATION, event.school());
        tenancy.as(scope, () -> duties.release(scope, event.school(), new StaffMember.Id(event.staff())));
    }
}
