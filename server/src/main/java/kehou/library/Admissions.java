package kehou.library;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.RowId;
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
    private final Map<Admission.Subject, Submittable> subjects = new EnumMap<>(Admission.Subject.class);
    private final CourseStore courses;
    private final InstructorStore instructors;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admissions(
            AdmissionStore admissions,
            List<Submittable> subjects,
            CourseStore courses,
            InstructorStore instructors,
            Organisations organisations,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.admissions = admissions;
        subjects.forEach(of -> this.subjects.put(of.subject(), of));
        this.courses = courses;
        this.instructors = instructors;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Hands a course to the authority. Refuses one that is locked or not complete. */
    @Transactional
    public Course submit(Scope scope, Course.Id id) {
        submit(scope, Admission.Subject.COURSE, id);
        return courses.find(scope, id).orElseThrow();
    }

    /** Hands an instructor to the authority. Refuses one that is locked. */
    @Transactional
    public Instructor submit(Scope scope, Instructor.Id id) {
        submit(scope, Admission.Subject.INSTRUCTOR, id);
        return instructors.find(scope, id).orElseThrow();
    }

    /** Hands whatever it is to the authority of its owner. Refuses what is locked or not complete. */
    @Transactional
    Admission.Id submit(Scope scope, Admission.Subject kind, RowId of) {
        Submittable subject = subject(kind);
        Submission submission = subject.submission(scope, of.value());
        if (!subject.move(scope, of.value(), SUBMITTABLE, Standing.SUBMITTED)) {
            throw Refusal.LOCKED.refused();
        }
        Admission.Id id = ids.next(of.school(), Admission.Id::new);
        int authority = organisations.authorityOf(of.school());
        admissions.insert(scope, id, authority, kind, of.value(), submission, clock.instant());
        events.publishEvent(new Admission.Submitted(of.school(), id, authority));
        return id;
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
        SubjectDossier of = tenancy.as(at, () -> subject(admission.subject()).dossier(at, admission.subjectId()));
        return new AdmissionDossier(admission, of.course(), of.instructor());
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
        Submittable subject = subject(admission.subject());
        if (!subject.move(at, admission.subjectId(), SUBMITTED, standing)) {
            throw new IllegalStateException("admission " + admission.id() + " is open but its subject is not");
        }
        if (standing == Standing.ADMITTED) {
            subject.admitted(at, admission);
        }
    }

    private Submittable subject(Admission.Subject kind) {
        return Objects.requireNonNull(subjects.get(kind), () -> "nothing is submitted as " + kind);
    }

    private Admission find(Scope scope, Admission.Id id) {
        return named(admissions.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused));
    }

    private Admission named(Admission row) {
        return new Admission(
                row.id(),
                row.subject(),
                row.subjectId(),
                row.route(),
                row.title(),
                row.school(),
                organisations.require(row.school()).name(),
                row.submittedAt(),
                row.state(),
                row.decidedAt(),
                row.reason());
    }
}
