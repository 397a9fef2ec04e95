package kehou.notification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.enrolment.Enrolment;
import kehou.enrolment.Enrolments;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.region.Organisations;
import kehou.timetable.ScheduleCell;
import kehou.timetable.ScheduleDetail;
import kehou.timetable.ScheduleFiling;
import kehou.timetable.Schedules;
import kehou.timetable.ServiceSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells of a published schedule whom it concerns: families whose child has a place in a class that is new or differs, or
 * is in a grade of such a cell of the school's own, and those who teach it. Authorities and schools hear of filings.
 */
@Component
class ScheduleListener {
    private final Messages messages;
    private final Notices notices;
    private final Schedules schedules;
    private final Enrolments enrolments;
    private final Instructors instructors;
    private final Pupils pupils;
    private final Organisations organisations;
    private final Tenancy tenancy;

    ScheduleListener(
            Messages messages,
            Notices notices,
            Schedules schedules,
            Enrolments enrolments,
            Instructors instructors,
            Pupils pupils,
            Organisations organisations,
            Tenancy tenancy) {
        this.messages = messages;
        this.notices = notices;
        this.schedules = schedules;
        this.enrolments = enrolments;
        this.instructors = instructors;
        this.pupils = pupils;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(ServiceSchedule.Published event) {
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        Message.Kind kind = event.version() == 1 ? Message.Kind.SCHEDULE_PUBLISHED : Message.Kind.SCHEDULE_CHANGED;
        long about = event.schedule().value();
        tenancy.as(scope, () -> {
            List<ScheduleCell> cells = concerned(schedules.find(scope, event.schedule()));
            families(scope, event.school(), cells).forEach(pupil -> messages.leave(scope, pupil, kind, null, about));
            messages.leave(scope, event.school(), teachers(scope, cells), kind, about);
        });
    }

    @ApplicationModuleListener
    void on(ServiceSchedule.Reminded event) {
        leave(
                event.school(),
                Notice.Kind.SCHEDULE_OVERDUE,
                event.reminder(),
                nameOf(event.authority()),
                "schedule-overdue:" + event.reminder());
    }

    @ApplicationModuleListener
    void on(ScheduleFiling.Filed event) {
        leave(
                event.authority(),
                Notice.Kind.SCHEDULE_FILED,
                event.filing().value(),
                nameOf(event.school()),
                "schedule-filed:" + event.filing().value());
    }

    @ApplicationModuleListener
    void on(ScheduleFiling.Answered event) {
        Notice.Kind kind = event.state() == ScheduleFiling.State.RECEIVED
                ? Notice.Kind.SCHEDULE_RECEIVED
                : Notice.Kind.SCHEDULE_RETURNED;
        leave(
                event.school(),
                kind,
                event.filing().value(),
                nameOf(event.authority()),
                "schedule-answered:" + event.filing().value());
    }

    private void leave(int organisation, Notice.Kind kind, long about, String title, String cause) {
        Scope scope = Scope.system(Purpose.OPERATION, organisation);
        @Nullable LocalDate noDay = null;
        tenancy.as(
                scope,
                () -> notices.leave(
                        scope,
                        organisation,
                        new NoticeDraft(kind, Notice.Subject.SCHEDULE, about, title, 0, noDay),
                        cause));
    }

    /** The cells as they were and as they are, where these differ. */
    private static List<ScheduleCell> concerned(ScheduleDetail detail) {
        return detail.changes().stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Set<Pupil.Id> families(Scope scope, int school, List<ScheduleCell> cells) {
        Set<Offering.Id> classes = cells.stream()
                .map(ScheduleCell::offering)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<Pupil.Id> found = new HashSet<>();
        classes.forEach(offering -> enrolments.ofOffering(scope, offering).stream()
                .map(Enrolment::pupil)
                .forEach(found::add));
        Set<Integer> grades = cells.stream()
                .filter(cell -> cell.own() != null)
                .flatMap(cell -> cell.grades().stream())
                .collect(Collectors.toSet());
        if (!grades.isEmpty()) {
            pupils.onRoll(scope, school).stream()
                    .filter(card -> grades.contains(card.grade()))
                    .map(PupilCard::id)
                    .forEach(found::add);
        }
        return found;
    }

    private Set<Long> teachers(Scope scope, List<ScheduleCell> cells) {
        Set<Instructor.Id> teaching = cells.stream()
                .map(ScheduleCell::instructor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return instructors.all(scope).stream()
                .filter(one -> teaching.contains(one.id()))
                .map(Instructor::account)
                .flatMap(account -> Optional.ofNullable(account).stream())
                .collect(Collectors.toSet());
    }

    private String nameOf(int organisation) {
        return organisations.require(organisation).name();
    }
}
