package kehou.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.enrolment.ClosureCredit;
import kehou.enrolment.ClosureCredits;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.people.Pupil;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.timetable.ClosedSchool;
import kehou.timetable.Closure;
import kehou.timetable.Closures;
import kehou.timetable.Session;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells of a closure (change/closure): every family once, not once a lesson; who teaches there; the school of what was
 * declared above it, and the authority of what a school declared. Told twice is told once.
 */
@Component
class ClosureNewsListener {
    private final Messages messages;
    private final Notices notices;
    private final Closures closures;
    private final ClosureCredits credits;
    private final Instructors instructors;
    private final Organisations organisations;
    private final Tenancy tenancy;

    ClosureNewsListener(
            Messages messages,
            Notices notices,
            Closures closures,
            ClosureCredits credits,
            Instructors instructors,
            Organisations organisations,
            Tenancy tenancy) {
        this.messages = messages;
        this.notices = notices;
        this.closures = closures;
        this.credits = credits;
        this.instructors = instructors;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(ClosureCredit.Recorded event) {
        families(event.school(), event.closure(), Message.Kind.CLOSURE_DECLARED);
    }

    @ApplicationModuleListener
    void on(ClosureCredit.Voided event) {
        families(event.school(), event.closure(), Message.Kind.CLOSURE_LIFTED);
    }

    @ApplicationModuleListener
    void on(Closure.MadeUp event) {
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        tenancy.as(scope, () -> {
            Collection<Pupil.Id> pupils = credits.pupils(scope, event.school(), event.closure());
            messages.leaveAll(scope, event.school(), pupils, Message.Kind.CLOSURE_MADE_UP, number(event.on()));
            closures.find(scope, event.school(), event.closure())
                    .ifPresent(closed -> messages.leave(
                            scope,
                            event.school(),
                            teachers(scope, closures.sessions(scope, closed)),
                            Message.Kind.CLOSURE_MADE_UP,
                            number(event.on())));
        });
    }

    @ApplicationModuleListener
    void on(Closure.Applied event) {
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        tenancy.as(
                scope,
                () -> closures.find(scope, event.school(), event.closure())
                        .filter(closed -> closed.state().stands())
                        .ifPresent(closed -> {
                            messages.leave(
                                    scope,
                                    event.school(),
                                    teachers(scope, closures.sessions(scope, closed)),
                                    Message.Kind.CLOSURE_DECLARED,
                                    event.closure().value());
                            notice(closed, Notice.Kind.CLOSURE_DECLARED, event.sessions());
                        }));
    }

    @ApplicationModuleListener
    void on(Closure.Lifted event) {
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        tenancy.as(
                scope,
                () -> closures.find(scope, event.school(), event.closure())
                        .ifPresent(closed -> notice(closed, Notice.Kind.CLOSURE_WITHDRAWN, event.sessions())));
    }

    private void families(int school, Closure.Id closure, Message.Kind kind) {
        Scope scope = Scope.system(Purpose.SERVICE, school);
        tenancy.as(
                scope,
                () -> messages.leaveAll(scope, school, credits.pupils(scope, school, closure), kind, closure.value()));
    }

    /** The school hears of what was declared above it, and its district of what the school declared. */
    private void notice(ClosedSchool closed, Notice.Kind kind, int sessions) {
        int place = closed.closure().school();
        boolean own = place == closed.school();
        int reader = own
                ? Optional.ofNullable(organisations.require(closed.school()).parent())
                        .orElse(Organisation.CITY)
                : closed.school();
        NoticeDraft draft = new NoticeDraft(
                kind,
                Notice.Subject.CLOSURE,
                closed.closure().value(),
                organisations.require(place).name(),
                sessions,
                closed.firstDay());
        Scope at = Scope.system(Purpose.OPERATION, reader);
        tenancy.as(
                at,
                () -> notices.leave(
                        at, reader, draft, kind + ":" + closed.closure().value()));
    }

    private Set<Long> teachers(Scope scope, List<Session> sessions) {
        Set<Instructor.Id> teaching = sessions.stream().map(Session::instructor).collect(Collectors.toSet());
        Set<Long> accounts = new HashSet<>();
        instructors.all(scope).stream()
                .filter(one -> teaching.contains(one.id()))
                .map(Instructor::account)
                .flatMap(account -> Optional.ofNullable(account).stream())
                .forEach(accounts::add);
        return accounts;
    }

    private static long number(LocalDate day) {
        return Long.parseLong(day.toString().replace("-", ""));
    }
}
