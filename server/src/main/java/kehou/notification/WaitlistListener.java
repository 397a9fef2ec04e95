package kehou.notification;

import kehou.enrolment.Waiting;
import kehou.enrolment.Waitlists;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A family hears of a seat that is kept for it, and only then its time to answer runs; and that it went to the next. */
@Component
class WaitlistListener {
    private final Messages messages;
    private final Waitlists waitlists;
    private final Tenancy tenancy;

    WaitlistListener(Messages messages, Waitlists waitlists, Tenancy tenancy) {
        this.messages = messages;
        this.waitlists = waitlists;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Waiting.Offered event) {
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        tenancy.as(scope, () -> {
            messages.leave(
                    scope,
                    event.pupil(),
                    Message.Kind.WAITLIST_OFFERED,
                    null,
                    event.waiting().value());
            waitlists.told(scope, event.waiting());
        });
    }

    @ApplicationModuleListener
    void on(Waiting.InVain event) {
        tell(event.school(), event.pupil(), Message.Kind.CLASS_WAITLIST_ENDED, event.waiting());
    }

    @ApplicationModuleListener
    void on(Waiting.Resumed event) {
        tell(event.school(), event.pupil(), Message.Kind.WAITLIST_RESUMED, event.waiting());
    }

    @ApplicationModuleListener
    void on(Waiting.Closed event) {
        if (event.state() == Waiting.State.EXPIRED) {
            tell(event.school(), event.pupil(), Message.Kind.WAITLIST_EXPIRED, event.waiting());
        }
    }

    private void tell(int school, Pupil.Id pupil, Message.Kind kind, Waiting.Id about) {
        Scope scope = Scope.system(Purpose.SERVICE, school);
        tenancy.as(scope, () -> messages.leave(scope, pupil, kind, null, about.value()));
    }
}
