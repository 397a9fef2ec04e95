package kehou.notification;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kehou.delivery.CheckIn;
import kehou.delivery.EarlyEnd;
import kehou.delivery.Leave;
import kehou.delivery.Remark;
import kehou.delivery.Roll;
import kehou.delivery.Rolls;
import kehou.delivery.Substitution;
import kehou.enrolment.Enrolments;
import kehou.kernel.Purpose;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells of what happens on the day. Told twice is told once: a signal only says what to fetch. */
@Component
class DayListener {
    private final Signals signals;
    private final Messages messages;
    private final Sessions sessions;
    private final Rolls rolls;
    private final Enrolments enrolments;
    private final Tenancy tenancy;

    DayListener(
            Signals signals,
            Messages messages,
            Sessions sessions,
            Rolls rolls,
            Enrolments enrolments,
            Tenancy tenancy) {
        this.signals = signals;
        this.messages = messages;
        this.sessions = sessions;
        this.rolls = rolls;
        this.enrolments = enrolments;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Remark.Written event) {
        in(event.school(), scope -> {
            messages.leave(
                    scope,
                    event.pupil(),
                    Message.Kind.REMARK,
                    event.session(),
                    event.remark().value());
            tell(scope, Signal.Type.REMARK, event.session(), List.of(event.pupil()), "remark", event.remark());
        });
    }

    @ApplicationModuleListener
    void on(Roll.Called event) {
        in(event.school(), scope -> {
            List<Pupil.Id> pupils = rolls.pupilsOf(scope, event.session());
            tell(scope, Signal.Type.ROLL, event.session(), pupils, "session", event.session());
        });
    }

    @ApplicationModuleListener
    void on(Leave.Asked event) {
        in(
                event.school(),
                scope -> tell(
                        scope, Signal.Type.LEAVE, event.session(), List.of(event.pupil()), "session", event.session()));
    }

    @ApplicationModuleListener
    void on(CheckIn.Made event) {
        in(
                event.school(),
                scope -> tell(scope, Signal.Type.CHECK_IN, event.session(), List.of(), "checkIn", event.checkIn()));
    }

    @ApplicationModuleListener
    void on(CheckIn.Decided event) {
        in(
                event.school(),
                scope -> tell(scope, Signal.Type.CHECK_IN, event.session(), List.of(), "checkIn", event.checkIn()));
    }

    @ApplicationModuleListener
    void on(Session.Cancelled event) {
        in(event.school(), scope -> {
            List<Pupil.Id> pupils = enrolments.expected(scope, event.offering(), event.date());
            tellFamilies(scope, pupils, Message.Kind.SESSION_CANCELLED, event.session());
        });
    }

    @ApplicationModuleListener
    void on(Session.Relocated event) {
        in(event.school(), scope -> {
            List<Pupil.Id> pupils = enrolments.expected(scope, event.offering(), event.date());
            tellFamilies(scope, pupils, Message.Kind.SESSION_MOVED, event.session());
        });
    }

    @ApplicationModuleListener
    void on(EarlyEnd.Told event) {
        in(event.school(), scope -> {
            List<Pupil.Id> pupils = enrolments.expected(scope, event.offering(), event.date());
            tellFamilies(scope, pupils, Message.Kind.SESSION_ENDS_EARLY, event.session());
        });
    }

    @ApplicationModuleListener
    void on(Substitution.Arranged event) {
        in(event.school(), scope -> {
            tell(scope, Signal.Type.SESSION, event.session(), List.of(), "session", event.session());
            signals.send(
                    scope,
                    Signal.Type.SESSION,
                    event.school(),
                    event.original(),
                    List.of(),
                    Map.of("session", event.session().value()));
        });
    }

    private void tellFamilies(Scope scope, List<Pupil.Id> pupils, Message.Kind kind, Session.Id session) {
        for (Pupil.Id pupil : pupils) {
            messages.leave(scope, pupil, kind, session, session.value());
        }
        tell(scope, Signal.Type.SESSION, session, pupils, "session", session);
    }

    private void tell(
            Scope scope, Signal.Type type, Session.Id session, List<Pupil.Id> pupils, String what, RowId about) {
        signals.send(
                scope,
                type,
                session.school(),
                sessions.find(scope, session).instructor(),
                pupils,
                what.equals("session")
                        ? Map.of("session", session.value())
                        : Map.of("session", session.value(), what, about.value()));
    }

    private void in(int school, Consumer<Scope> work) {
        Scope scope = Scope.system(Purpose.DELIVERY, school);
        tenancy.as(scope, () -> work.accept(scope));
    }
}
