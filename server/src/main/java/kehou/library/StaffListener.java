package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.StaffMember;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who left the school gives no classes there as its own teacher any more. */
@Component
class StaffListener {
    private final InstructorStore instructors;
    private final Suspensions suspensions;
    private final Tenancy tenancy;
    private final Clock clock;

    StaffListener(InstructorStore instructors, Suspensions suspensions, Tenancy tenancy, Clock clock) {
        this.instructors = instructors;
        this.suspensions = suspensions;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(StaffMember.Departed event) {
        Scope scope = Scope.system(Purpose.OPERATION, event.school());
        tenancy.as(
                scope,
                () -> instructors
                        .ofStaff(scope, new StaffMember.Id(event.staff()))
                        .ifPresent(left -> suspensions.suspendFor(
                                scope,
                                Admission.Subject.INSTRUCTOR,
                                left.id(),
                                Suspension.Kind.DEPARTED,
                                "departed:" + event.staff(),
                                LocalDate.now(clock))));
    }
}
