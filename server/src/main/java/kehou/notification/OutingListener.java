package kehou.notification;

import java.util.List;
import java.util.function.Consumer;
import kehou.delivery.Outing;
import kehou.delivery.Outings;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Families are asked, and hear when their child has left and is back; the school is alarmed of a missing one (SH-5.3). */
@Component
class OutingListener {
    private final Messages messages;
    private final Notices notices;
    private final Outings outings;
    private final Tenancy tenancy;

    OutingListener(Messages messages, Notices notices, Outings outings, Tenancy tenancy) {
        this.messages = messages;
        this.notices = notices;
        this.outings = outings;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Outing.Planned event) {
        in(event.school(), scope -> {
            tell(scope, outings.asked(scope, event.outing()), Message.Kind.OUTING_ASKED, event.outing());
        });
    }

    @ApplicationModuleListener
    void on(Outing.Left event) {
        in(event.school(), scope -> {
            tell(scope, outings.went(scope, event.outing()), Message.Kind.OUTING_LEFT, event.outing());
        });
    }

    @ApplicationModuleListener
    void on(Outing.Returned event) {
        in(event.school(), scope -> {
            tell(scope, outings.went(scope, event.outing()), Message.Kind.OUTING_BACK, event.outing());
        });
    }

    @ApplicationModuleListener
    void on(Outing.CalledOff event) {
        in(event.school(), scope -> {
            tell(scope, outings.asked(scope, event.outing()), Message.Kind.OUTING_CALLED_OFF, event.outing());
        });
    }

    @ApplicationModuleListener
    void on(Outing.Missed event) {
        in(event.school(), scope -> {
            long outing = event.outing().value();
            NoticeDraft draft = new NoticeDraft(
                    Notice.Kind.OUTING_MISSING,
                    Notice.Subject.OUTING,
                    outing,
                    outings.title(scope, event.outing()),
                    event.missing(),
                    null);
            notices.leave(scope, event.school(), draft, "outing-missing:" + outing + ":" + event.missing());
        });
    }

    private void tell(Scope scope, List<Pupil.Id> pupils, Message.Kind kind, Outing.Id about) {
        pupils.forEach(pupil -> messages.leave(scope, pupil, kind, null, about.value()));
    }

    private void in(int school, Consumer<Scope> work) {
        Scope scope = Scope.system(Purpose.SERVICE, school);
        tenancy.as(scope, () -> work.accept(scope));
    }
}
