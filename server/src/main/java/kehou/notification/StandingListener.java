package kehou.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import kehou.delivery.AffectedSession;
import kehou.delivery.AffectedSessions;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Certificate;
import kehou.library.Clearance;
import kehou.library.Course;
import kehou.library.Courses;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.library.PublishedStanding;
import kehou.plan.Offerings;
import kehou.region.Organisations;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells schools, with them their operators, and authorities what a suspension, a withdrawal or an expiry
 * means for them (BX-10). A repeated event tells nothing twice.
 */
@Component
class StandingListener {
    private final Notices notices;
    private final AffectedSessions affected;
    private final Courses courses;
    private final Instructors instructors;
    private final Offerings offerings;
    private final Organisations organisations;
    private final Tenancy tenancy;

    StandingListener(
            Notices notices,
            AffectedSessions affected,
            Courses courses,
            Instructors instructors,
            Offerings offerings,
            Organisations organisations,
            Tenancy tenancy) {
        this.notices = notices;
        this.affected = affected;
        this.courses = courses;
        this.instructors = instructors;
        this.offerings = offerings;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(PublishedStanding.Changed event) {
        if (event.state() == PublishedStanding.State.ADMITTED && event.version() == 1) {
            return;
        }
        switch (event.subject()) {
            case COURSE -> {
                Course.Id id = new Course.Id(event.subjectId());
                in(event.school(), scope -> tellOfCourse(scope, courses.find(scope, id), event));
                everywhere(scope -> courses.pickedFrom(scope, id).forEach(pick -> tellOfCourse(scope, pick, event)));
            }
            case INSTRUCTOR -> tellOfInstructor(event);
            case PERSON ->
                everywhere(scope ->
                        instructors.ofPerson(scope, event.subjectId()).forEach(one -> tell(scope, one, event)));
            case PROVIDER ->
                everywhere(scope -> courses.pickedFromOwner(scope, event.school())
                        .forEach(pick -> tellOfCourse(scope, pick, event)));
        }
    }

    @ApplicationModuleListener
    void on(Session.Barred event) {
        in(event.school(), scope -> {
            String title = offerings.find(scope, event.offering()).courseName();
            leave(
                    scope,
                    event.school(),
                    new NoticeDraft(
                            Notice.Kind.SESSIONS_BARRED,
                            Notice.Subject.OFFERING,
                            event.offering().value(),
                            title,
                            event.sessions(),
                            null),
                    "barred:" + event.offering().value() + ":" + event.sessions());
        });
    }

    @ApplicationModuleListener
    void on(Certificate.Expiring event) {
        in(event.school(), scope -> {
            Instructor one = instructors.find(scope, event.instructor());
            warn(
                    scope,
                    event.school(),
                    one,
                    Notice.Kind.CERTIFICATE_EXPIRING,
                    event.certificate().value(),
                    event.on(),
                    event.days());
        });
    }

    @ApplicationModuleListener
    void on(Clearance.Expiring event) {
        everywhere(scope -> instructors
                .ofPerson(scope, event.person().value())
                .forEach(one -> warn(
                        scope,
                        one.id().school(),
                        one,
                        Notice.Kind.CLEARANCE_EXPIRING,
                        event.clearance().value(),
                        event.on(),
                        event.days())));
    }

    private void tellOfCourse(Scope scope, Course course, PublishedStanding.Changed event) {
        int school = course.id().school();
        List<AffectedSession> hit = hit(school, "course", course.id());
        leave(
                scope,
                school,
                new NoticeDraft(
                        kind(event.state()),
                        Notice.Subject.COURSE,
                        course.id().value(),
                        course.name(),
                        hit.size(),
                        first(hit)),
                cause(event, course.id().value()));
    }

    private void tellOfInstructor(PublishedStanding.Changed event) {
        in(
                event.school(),
                scope -> instructors.all(scope).stream()
                        .filter(one -> one.id().value() == event.subjectId())
                        .forEach(one -> tell(scope, one, event)));
        if (organisations.require(event.school()).isSchool()) {
            return;
        }
        everywhere(scope -> instructors.engagedFrom(scope, event.subjectId()).forEach(one -> tell(scope, one, event)));
    }

    private void tell(Scope scope, Instructor one, PublishedStanding.Changed event) {
        List<AffectedSession> hit = hit(one.id().school(), "instructor", one.id());
        leave(
                scope,
                one.id().school(),
                new NoticeDraft(
                        kind(event.state()),
                        Notice.Subject.INSTRUCTOR,
                        one.id().value(),
                        one.name(),
                        hit.size(),
                        first(hit)),
                cause(event, one.id().value()));
    }

    private void warn(Scope scope, int school, Instructor one, Notice.Kind kind, long of, LocalDate on, int days) {
        leave(
                scope,
                school,
                new NoticeDraft(kind, Notice.Subject.INSTRUCTOR, one.id().value(), one.name(), 0, on),
                kind + ":" + of + ":" + one.id().value() + ":" + on + ":" + days);
    }

    private void leave(Scope scope, int school, NoticeDraft draft, String cause) {
        notices.leave(scope, school, draft, cause);
    }

    private List<AffectedSession> hit(int school, String what, Object id) {
        Scope own = Scope.system(Purpose.OPERATION, school);
        return tenancy.as(own, () -> affected.of(own)).stream()
                .filter(session -> id.equals(session.facts().get(what)))
                .toList();
    }

    private void in(int school, Consumer<Scope> work) {
        Scope scope = Scope.system(Purpose.OPERATION, school);
        tenancy.as(scope, () -> work.accept(scope));
    }

    /** Whoever uses it may be at any school. */
    private void everywhere(Consumer<Scope> work) {
        organisations.everySchool(Purpose.OPERATION).forEach(scope -> tenancy.as(scope, () -> work.accept(scope)));
    }

    private static Notice.Kind kind(PublishedStanding.State state) {
        return switch (state) {
            case ADMITTED -> Notice.Kind.RESTORED;
            case SUSPENDED -> Notice.Kind.SUSPENDED;
            case WITHDRAWN -> Notice.Kind.WITHDRAWN;
        };
    }

    private static String cause(PublishedStanding.Changed event, long of) {
        return event.subject() + ":" + event.subjectId() + ":" + event.version() + ":" + of;
    }

    private static @Nullable LocalDate first(List<AffectedSession> hit) {
        return hit.isEmpty() ? null : hit.getFirst().session().date();
    }
}
