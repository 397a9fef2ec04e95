package kehou.enrolment;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who leaves the school leaves its courses. Told twice, done once: an ended place is left alone. */
@Component
class RollListener {
    private final Withdrawals withdrawals;
    private final Tenancy tenancy;

    RollListener(Withdrawals withdrawals, Tenancy tenancy) {
        this.withdrawals = withdrawals;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Pupil.Left left) {
        Scope scope = Scope.system(Purpose.SERVICE, left.school());
        tenancy.as(
                scope,
                () -> withdrawals.leaveAll(
                        scope,
                        left.school(),
                        left.pupils().stream().map(Pupil.Id::new).toList()));
    }
}
