package kehou.notification;

import kehou.enrolment.LateApplication;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The school hears of an application that waits for it, without a child's name; the family of the answer (JA-3). */
@Component
class LateCareListener {
    private final Notices notices;
    private final Messages messages;
    private final Tenancy tenancy;

    LateCareListener(Notices notices, Messages messages, Tenancy tenancy) {
        this.notices = notices;
        this.messages = messages;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(LateApplication.Asked event) {
        Scope scope = Scope.system(Purpose.OPERATION, event.school());
        long application = event.application().value();
        NoticeDraft draft = new NoticeDraft(
                Notice.Kind.LATE_ASKED,
                Notice.Subject.LATE_CARE,
                application,
                String.valueOf(event.until()),
                event.days(),
                null);
        tenancy.as(scope, () -> notices.leave(scope, event.school(), draft, "late-asked:" + application));
    }

    @ApplicationModuleListener
    void on(LateApplication.Granted event) {
        tell(event.school(), event.pupil(), Message.Kind.LATE_GRANTED, event.application());
    }

    @ApplicationModuleListener
    void on(LateApplication.Declined event) {
        tell(event.school(), event.pupil(), Message.Kind.LATE_DECLINED, event.application());
    }

    private void tell(int school, Pupil.Id pupil, Message.Kind kind, LateApplication.Id about) {
        Scope scope = Scope.system(Purpose.SERVICE, school);
        tenancy.as(scope, () -> messages.leave(scope, pupil, kind, null, about.value()));
    }
}
