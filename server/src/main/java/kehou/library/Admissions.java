package kehou.library;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submission to the school's authority and the answer of its one reviewer. The authority sees its queue
 * by area; the dossier and the decision are a stated case at the one school that submitted.
 */
@Component
public class Admissions {
    private static final Standing[] SUBMITTABLE = {Standing.DRAFT, Standing.RETURNED};
    private static final Standing[] SUBMITTED = {Standing.SUBMITTED};

    private final AdmissionStore admissions;
    private final CourseStore courses;
    private final InstructorStore instructors;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admissions(
            AdmissionStore admissions,
            CourseStore courses,
            InstructorStore instructors,
            Organisations organisations,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.admissions = admissions;
        this.courses = courses;
        this.instructors = instructors;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Hands a course to the authority. Refuses one that is locked or has no lessons. */
    @Transactional
    public Course submit(Scope scope, Course.Id id) {
        Course course = courses.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (course.lessons().isEmpty()) {
            throw Refusal.NO_LESSONS.refused();
        }
        if (!courses.move(scope, id, SUBMITTABLE, Standing.SUBMITTED)) {
            throw Refusal.LOCKED.refused("state", course.state());
        }
        enqueue(scope, id.school(), Admission.Subject.COURSE, id.value(), course.name());
        return courses.find(scope, id).orElseThrow();
    }

    /** Hands an instructor to the authority. Refuses one that is locked. */
    @Transactional
    public Instructor submit(Scope scope, Instructor.Id id) {
        Instructor instructor = instructors.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (!instructors.move(scope, id, SUBMITTABLE, Standing.SUBMITTED)) {
            throw Refusal.LOCKED.refused("state", instructor.state());
        }
        enqueue(scope, id.school(), Admission.Subject.INSTRUCTOR, id.value(), instructor.name());
        return instructors.find(scope, id).orElseThrow();
    }

    /** What was submitted to the caller's authority, oldest first; all of it if no state is asked for. */
    @Transactional(readOnly = true)
    public Page<Admission> queue(Scope scope, @Nullable Standing state, long after, int limit) {
        List<Admission> found = admissions.queue(scope, state, after, limit + 1).stream()
                .map(this::named)
                .toList();
        return Page.of(found, limit, admission -> admission.id().value());
    }

    /** The admission with what it is about. Other authorities' ones are not found. */
    @Transactional(readOnly = true)
    public AdmissionDossier dossier(Scope scope, Admission.Id id) {
        Admission admission = find(scope, id);
        Scope at = scope.within(Purpose.REVIEW, id.school());
        return tenancy.as(at, () -> switch (admission.subject()) {
            case COURSE ->
                new AdmissionDossier(
                        admission,
                        courses.find(at, new Course.Id(admission.subjectId())).orElseThrow(),
                        null);
            case INSTRUCTOR ->
                new AdmissionDossier(
                        admission,
                        null,
                        instructors
                                .find(at, new Instructor.Id(admission.subjectId()))
                                .orElseThrow());
        });
    }

    /** The answer, once: refuses a second one, and returning or refusing without a reason. */
    @Transactional
    public Admission decide(Scope scope, Admission.Id id, Admission.Decision decision, String reason) {
        Admission admission = find(scope, id);
        if (decision != Admission.Decision.ADMIT && reason.isBlank()) {
            throw Refusal.REASON_MISSING.refused();
        }
        Scope at = scope.within(Purpose.REVIEW, id.school());
        tenancy.as(at, () -> settle(at, admission, decision.standing(), reason.strip()));
        events.publishEvent(new Admission.Decided(id.school(), id, scope.place(), decision.standing()));
        return find(scope, id);
    }

    private void settle(Scope at, Admission admission, Standing standing, String reason) {
        if (!admissions.decide(at, admission.id(), standing, reason, clock.instant())) {
            throw Refusal.DECIDED.refused("state", admission.state());
        }
        boolean moved = switch (admission.subject()) {
            case COURSE -> courses.move(at, new Course.Id(admission.subjectId()), SUBMITTED, standing);
            case INSTRUCTOR -> instructors.move(at, new Instructor.Id(admission.subjectId()), SUBMITTED, standing);
        };
        if (!moved) {
            throw new IllegalStateException("admission " + admission.id() + " is open but its subject is not");
        }
    }

    private void enqueue(Scope scope, int school, Admission.Subject subject, long of, String title) {
        Admission.Id id = ids.next(school, Admission.Id::new);
        int authority = organisations.authorityOf(school);
        Instant now = clock.instant();
        admissions.insert(scope, id, authority, subject, of, title, now);
        events.publishEvent(new Admission.Submitted(school, id, authority));
    }

    private Admission find(Scope scope, Admission.Id id) {
        return named(admissions.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused));
    }

    private Admission named(Admission row) {
        return new Admission(
                row.id(),
                row.subject(),
                row.subjectId(),
                row.title(),
                row.school(),
                organisations.require(row.school()).name(),
                row.submittedAt(),
                row.state(),
                row.decidedAt(),
                row.reason());
    }
}
