package kehou.notification;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.timetable.Willingness;
import kehou.timetable.WillingnessReminders;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells staff that they are asked what they wish, and reminds those who have not answered; the same words for all. */
@Component
class WillingnessListener {
    private final Messages messages;
    private final WillingnessReminders reminders;
    private final Tenancy tenancy;

    WillingnessListener(Messages messages, WillingnessReminders reminders, Tenancy tenancy) {
        this.messages = messages;
        this.reminders = reminders;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Willingness.Asked event) {
        tell(event.school(), Message.Kind.WILLINGNESS_ASKED, event.poll().value());
    }

    @ApplicationModuleListener
    void on(Willingness.Reminded event) {
        tell(event.school(), Message.Kind.WILLINGNESS_REMINDER, event.reminder());
    }

    private void tell(int school, Message.Kind kind, long cause) {
        Scope scope = Scope.system(Purpose.SERVICE, school);
        tenancy.as(scope, () -> messages.leave(scope, school, reminders.silentAccounts(scope, school), kind, cause));
    }
}
