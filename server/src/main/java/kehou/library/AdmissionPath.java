package kehou.library;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The way of one admission: what it is about, by which standard, and each step onward, noted as it is taken. */
@Component
class AdmissionPath {
    private final AdmissionStore admissions;
    private final StepStore steps;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final Map<Admission.Subject, Submittable> subjects = new EnumMap<>(Admission.Subject.class);
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdmissionPath(
            AdmissionStore admissions,
            StepStore steps,
            Standards standards,
            Deadlines deadlines,
            Organisations organisations,
            List<Submittable> subjects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.admissions = admissions;
        this.steps = steps;
        this.standards = standards;
        this.deadlines = deadlines;
        this.organisations = organisations;
        subjects.forEach(of -> this.subjects.put(of.subject(), of));
        this.events = events;
        this.clock = clock;
    }

    Submittable subject(Admission.Subject kind) {
        return Objects.requireNonNull(subjects.get(kind), () -> "nothing is submitted as " + kind);
    }

    Standard standard(Admission admission) {
        return standards.find(admission.standardAuthority(), admission.subject(), admission.standardVersion());
    }

    /** One of the caller's authority; 404 if it is another's. */
    Admission inArea(Scope scope, Admission.Id id) {
        return named(admissions.inArea(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused));
    }

    /** One of an owner whose rows the scope opens; 404 if it is another's. */
    Admission owned(Scope at, Admission.Id id) {
        return named(admissions.find(at, id).orElseThrow(KernelRefusal.NOT_FOUND::refused));
    }

    /** Refuses unless the admission is at this stage. */
    void require(Admission admission, Admission.Stage stage) {
        if (admission.stage() == Admission.Stage.CLOSED) {
            throw Refusal.DECIDED.refused("state", admission.state());
        }
        if (admission.stage() != stage) {
            throw Refusal.NOT_NOW.refused("stage", admission.stage());
        }
    }

    /** On to the next stage, with a new day by which it is due. Refuses when someone else was first. */
    void go(Scope at, Admission admission, Admission.Stage to, AdmissionStep.Kind step, String note) {
        Standard.Procedure how = standard(admission).content().procedure();
        if (!admissions.move(at, admission, to, deadlines.of(admission.authority(), to, how))) {
            throw Refusal.NOT_NOW.refused("stage", admission.stage());
        }
        note(at, admission, step, note);
        events.publishEvent(new Admission.Moved(admission.school(), admission.id(), to));
    }

    void note(Scope at, Admission admission, AdmissionStep.Kind step, String note) {
        steps.add(at, admission.id(), admission.authority(), new AdmissionStep(step, clock.instant(), note));
    }

    List<AdmissionStep> steps(Scope scope, Admission admission) {
        return steps.of(scope, admission);
    }

    Admission named(Admission admission) {
        return admission.named(organisations.require(admission.school()).name());
    }
}
