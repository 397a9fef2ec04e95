package kehou.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.AdmissionStore.AdmissionStart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submission to an authority, its formal check and its answer (NP-3.1, NP-3.4); what lies between them is
 * for {@link Panels} and {@link Reviews}. The authority sees its queue by area; a dossier and every write
 * are a stated case at the one organisation that submitted.
 */
@Component
public class Admissions {
    private static final Standing[] SUBMITTABLE = {Standing.DRAFT, Standing.RETURNED};
    private static final Standing[] SUBMITTED = {Standing.SUBMITTED};

    private final AdmissionStore admissions;
    private final AdmissionPath path;
    private final Authorities authorities;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Panels panels;
    private final CourseStore courses;
    private final InstructorStore instructors;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admissions(
            AdmissionStore admissions,
            AdmissionPath path,
            Authorities authorities,
            Standards standards,
            Deadlines deadlines,
            Panels panels,
            CourseStore courses,
            InstructorStore instructors,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.admissions = admissions;
        this.path = path;
        this.authorities = authorities;
        this.standards = standards;
        this.deadlines = deadlines;
        this.panels = panels;
        this.courses = courses;
        this.instructors = instructors;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Hands a course to the authority. Refuses one that is locked or not complete. */
    @Transactional
    public Course submit(Scope scope, Course.Id id) {
        submit(scope, Admission.Subject.COURSE, id, null);
        return courses.find(scope, id).orElseThrow();
    }

    /** Hands an instructor to the authority. Refuses one that is locked or not complete. */
    @Transactional
    public Instructor submit(Scope scope, Instructor.Id id) {
        submit(scope, Admission.Subject.INSTRUCTOR, id, null);
        return instructors.find(scope, id).orElseThrow();
    }

    /**
     * Hands whatever it is to an authority: the owner's own, or the one wished for where the owner may choose.
     * Refuses what is locked, not complete, or without evidence that the standard asks for.
     */
    @Transactional
    Admission.Id submit(Scope at, Admission.Subject kind, RowId of, @Nullable Integer wished) {
        Submittable subject = path.subject(kind);
        Submission submission = subject.submission(at, of.value());
        int authority = authorities.of(of.school(), wished);
        Standard standard = standards.inForce(authority, kind);
        List<EvidenceKind> missing = new ArrayList<>(standard.required(submission.category()));
        missing.removeAll(submission.evidence());
        if (!missing.isEmpty()) {
            throw Refusal.EVIDENCE_MISSING.refused("evidence", missing);
        }
        if (!subject.move(at, of.value(), SUBMITTABLE, Standing.SUBMITTED)) {
            throw Refusal.LOCKED.refused();
        }
        Admission.Id id = ids.next(of.school(), Admission.Id::new);
        var due = deadlines.of(
                authority, Admission.Stage.FORMAL, standard.content().procedure());
        admissions.insert(
                at, id, submission, new AdmissionStart(authority, of.value(), standard, due, clock.instant()));
        path.note(at, path.owned(at, id), AdmissionStep.Kind.SUBMITTED, "");
        events.publishEvent(new Admission.Submitted(of.school(), id, authority));
        return id;
    }

    /** What was submitted to the caller's authority, oldest first; all of it if no state is asked for. */
    @Transactional(readOnly = true)
    public Page<Admission> queue(Scope scope, @Nullable Standing state, long after, int limit) {
        List<Admission> found = admissions.queue(scope, state, after, limit + 1).stream()
                .map(path::named)
                .toList();
        return Page.of(found, limit, admission -> admission.id().value());
    }

    /** The admission with what it is about and how far it has come. Other authorities' ones are not found. */
    @Transactional(readOnly = true)
    public AdmissionDossier dossier(Scope scope, Admission.Id id) {
        Admission admission = path.inArea(scope, id);
        Scope at = scope.within(Purpose.REVIEW, id.school());
        SubjectDossier of =
                tenancy.as(at, () -> path.subject(admission.subject()).dossier(at, admission.subjectId()));
        return new AdmissionDossier(
                admission,
                of.course(),
                of.instructor(),
                of.provider(),
                path.standard(admission),
                path.steps(scope, admission));
    }

    /** The admission alone, of the caller's authority. */
    @Transactional(readOnly = true)
    public Admission find(Scope scope, Admission.Id id) {
        return path.inArea(scope, id);
    }

    /** The papers are complete: on to the panel, or to the decision where one reviewer is enough. */
    @Transactional
    public Admission pass(Scope scope, Admission.Id id, String note) {
        Admission admission = path.inArea(scope, id);
        path.require(admission, Admission.Stage.FORMAL);
        boolean panel = path.standard(admission).content().procedure().panel(admission.route()) > 0;
        Admission.Stage next = panel ? Admission.Stage.DRAW : Admission.Stage.DECISION;
        Scope at = scope.within(Purpose.REVIEW, id.school());
        tenancy.as(at, () -> path.go(at, admission, next, AdmissionStep.Kind.FORMAL_PASSED, note.strip()));
        return path.inArea(scope, id);
    }

    /**
     * The answer, once. Incomplete papers are returned before a panel is drawn; otherwise the panel must have
     * spoken. Refuses a no without a reason, a refusal without a clause, and silence about differing from
     * what most experts advised.
     */
    @Transactional
    public Admission decide(
            Scope scope, Admission.Id id, Admission.Decision decision, String reason, @Nullable String clause) {
        Admission admission = path.inArea(scope, id);
        if (admission.stage() != Admission.Stage.FORMAL || decision != Admission.Decision.RETURN) {
            path.require(admission, Admission.Stage.DECISION);
        }
        boolean differs =
                panels.advice(scope, admission).filter(most -> most != decision).isPresent();
        if (reason.isBlank() && (decision != Admission.Decision.ADMIT || differs)) {
            throw Refusal.REASON_MISSING.refused();
        }
        String named = clause == null ? "" : clause.strip();
        if (decision == Admission.Decision.REFUSE && named.isEmpty()) {
            throw Refusal.CLAUSE_MISSING.refused();
        }
        Scope at = scope.within(Purpose.REVIEW, id.school());
        tenancy.as(at, () -> settle(at, admission, decision, reason.strip(), named));
        events.publishEvent(new Admission.Decided(id.school(), id, scope.place(), decision.standing()));
        return path.inArea(scope, id);
    }

    private void settle(Scope at, Admission admission, Admission.Decision decision, String reason, String clause) {
        if (!admissions.close(at, admission, decision.standing(), reason, clause, clock.instant())) {
            throw Refusal.DECIDED.refused("state", admission.state());
        }
        Submittable subject = path.subject(admission.subject());
        if (!subject.move(at, admission.subjectId(), SUBMITTED, decision.standing())) {
            throw new IllegalStateException("admission " + admission.id() + " is open but its subject is not");
        }
        path.note(at, admission, decision.step(), reason);
        if (decision == Admission.Decision.ADMIT) {
            subject.admitted(at, admission);
        }
    }
}
