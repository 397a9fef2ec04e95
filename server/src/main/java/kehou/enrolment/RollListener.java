package kehou.enrolment;

import java.util.List;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Who leaves the school leaves its courses and its waitlists; what draws owe a child whose student number is entered late
 * goes with it. Told twice, done once: an ended place is left alone.
 */
@Component
class RollListener {
    private final Withdrawals withdrawals;
    private final Waitlists waitlists;
    private final DropInMoney days;
    private final DrawMemories memories;
    private final Tenancy tenancy;

    RollListener(
            Withdrawals withdrawals, Waitlists waitlists, DropInMoney days, DrawMemories memories, Tenancy tenancy) {
        this.withdrawals = withdrawals;
        this.waitlists = waitlists;
        this.days = days;
        this.memories = memories;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Pupil.Identified known) {
        Scope scope = Scope.system(Purpose.SERVICE, known.school());
        List<Pupil.Id> children = known.pupils().stream().map(Pupil.Id::new).toList();
        tenancy.as(scope, () -> memories.identified(scope, known.school(), children));
    }

    @ApplicationModuleListener
    void on(Pupil.Left left) {
        Scope scope = Scope.system(Purpose.SERVICE, left.school());
        List<Pupil.Id> gone = left.pupils().stream().map(Pupil.Id::new).toList();
        tenancy.as(scope, () -> {
            waitlists.leaveAll(scope, left.school(), gone);
            withdrawals.leaveAll(scope, left.school(), gone);
            days.leaveAll(scope, gone);
        });
    }
}
