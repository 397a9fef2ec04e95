package kehou.notification;

import kehou.enrolment.PlaceApproval;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A family hears what its school said to the place it chose, or that the school's time is over and the place stands. */
@Component
class PlaceApprovalListener {
    private final Messages messages;
    private final Tenancy tenancy;

    PlaceApprovalListener(Messages messages, Tenancy tenancy) {
        this.messages = messages;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(PlaceApproval.Answered event) {
        Message.Kind kind = switch (event.state()) {
            case APPROVED -> Message.Kind.PLACE_APPROVED;
            case REFUSED -> Message.Kind.PLACE_REFUSED;
            case SILENT -> Message.Kind.PLACE_SILENT;
            case WAITING, ENDED -> throw new IllegalStateException("nothing was answered: " + event);
        };
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        tenancy.as(
                scope,
                () -> messages.leave(
                        scope, event.pupil(), kind, null, event.enrolment().value()));
    }
}
