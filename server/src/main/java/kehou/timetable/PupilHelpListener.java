package kehou.timetable;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who leaves the school is helped there no more. */
@Component
class PupilHelpListener {
    private final PupilHelps helps;
    private final Tenancy tenancy;

    PupilHelpListener(PupilHelps helps, Tenancy tenancy) {
        this.helps = helps;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Pupil.Left left) {
        Scope scope = Scope.system(Purpose.SERVICE, left.school());
        tenancy.as(scope, () -> helps.leave(scope, left));
    }
}
