package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.PublishedStanding.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was admitted out of use: for now, by the authority or by itself when a paper runs out, or for
 * good. From the same transaction on the gate refuses it; its standing tells everybody who uses it.
 */
@Component
public class Suspensions {
    private static final Standing[] IN_FORCE = {Standing.ADMITTED};
    private static final Standing[] ADMITTED_ONCE = {Standing.ADMITTED, Standing.SUSPENDED};
    private static final Standing[] SUSPENDED = {Standing.SUSPENDED};

    private final SuspensionStore store;
    private final AdmissionStore admissions;
    private final Standings standings;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;
    private final Map<Admission.Subject, Submittable> subjects = new EnumMap<>(Admission.Subject.class);

    Suspensions(
            SuspensionStore store,
            AdmissionStore admissions,
            Standings standings,
            Tenancy tenancy,
            Ids ids,
            Clock clock,
            List<Submittable> subjects) {
        this.store = store;
        this.admissions = admissions;
        this.standings = standings;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
        subjects.forEach(of -> this.subjects.put(of.subject(), of));
    }

    /** The authority stops what it admitted, for now. Refuses what is not in force. */
    @Transactional
    public void suspend(Scope scope, Admission.Id id, String reason) {
        Admission admission = admitted(scope, id);
        Scope at = scope.within(Purpose.REVIEW, id.school());
        tenancy.as(at, () -> stop(at, admission.subject(), id(admission), Suspension.Kind.BY_AUTHORITY, reason));
    }

    /** The authority takes back for good what it admitted. Refuses what it did not admit or took back before. */
    @Transactional
    public void revoke(Scope scope, Admission.Id id, String reason) {
        Admission admission = admitted(scope, id);
        Scope at = scope.within(Purpose.REVIEW, id.school());
        tenancy.as(at, () -> stop(at, admission.subject(), id(admission), Suspension.Kind.WITHDRAWN, reason));
    }

    /** The authority lets it go on; it does so unless something else keeps it out. Refuses what it had not stopped. */
    @Transactional
    public void restore(Scope scope, Admission.Id id) {
        Admission admission = admitted(scope, id);
        Scope at = scope.within(Purpose.REVIEW, id.school());
        tenancy.as(at, () -> {
            Suspension.Kind kind = Suspension.Kind.BY_AUTHORITY;
            if (!lift(at, admission.subject(), admission.subjectId(), kind, null)) {
                throw Refusal.NOT_SUSPENDED.refused();
            }
        });
    }

    /** Out of use from {@code since} by this cause, once. It may be told again: nothing happens then. */
    @Transactional
    void suspendFor(
            Scope at, Admission.Subject subject, RowId of, Suspension.Kind kind, String cause, LocalDate since) {
        Suspension made =
                new Suspension(ids.next(of.school(), Suspension.Id::new), subject, of.value(), cause, kind, "", since);
        if (store.insert(at, made, clock.instant())
                && subject(subject).move(at, of.value(), IN_FORCE, Standing.SUSPENDED)) {
            standings.put(at, standing(subject, of.value(), State.SUSPENDED, since, kind));
        }
    }

    /** Ends suspensions of this kind; in use again if no other is open. False if there was none. */
    @Transactional
    boolean lift(Scope at, Admission.Subject subject, long of, Suspension.Kind kind, @Nullable LocalDate until) {
        int school = RowId.schoolOf(of);
        if (store.lift(at, school, subject, of, kind, clock.instant()) == 0) {
            return false;
        }
        if (store.open(at, school, subject, of).isEmpty()
                && subject(subject).move(at, of, SUSPENDED, Standing.ADMITTED)) {
            standings.put(at, subject(subject).again(of, today(), until));
        }
        return true;
    }

    /** Out of use by the authority's word, for now or for good. Refuses what is not in force. */
    @Transactional
    void stop(Scope at, Admission.Subject subject, RowId of, Suspension.Kind kind, String reason) {
        boolean withdrawn = kind == Suspension.Kind.WITHDRAWN;
        Standing to = withdrawn ? Standing.WITHDRAWN : Standing.SUSPENDED;
        Standing[] from = withdrawn ? ADMITTED_ONCE : IN_FORCE;
        if (!subject(subject).move(at, of.value(), from, to)) {
            throw Refusal.NOT_IN_FORCE.refused();
        }
        Suspension.Id id = ids.next(of.school(), Suspension.Id::new);
        Suspension made =
                new Suspension(id, subject, of.value(), kind + ":" + id.value(), kind, reason.strip(), today());
        store.insert(at, made, clock.instant());
        State state = withdrawn ? State.WITHDRAWN : State.SUSPENDED;
        standings.put(at, standing(subject, of.value(), state, today(), kind));
    }

    /** Whatever kept it out is over, for its owner was admitted or its papers were seen anew. */
    @Transactional
    void clear(Scope at, Admission.Subject subject, long of) {
        int school = RowId.schoolOf(of);
        for (Suspension.Kind kind : Suspension.Kind.values()) {
            store.lift(at, school, subject, of, kind, clock.instant());
        }
        subject(subject).move(at, of, SUSPENDED, Standing.ADMITTED);
    }

    private static Subject id(Admission admission) {
        return new Subject(admission.subjectId());
    }

    /** The id of whatever an admission is about. */
    private record Subject(long value) implements RowId {}

    private Admission admitted(Scope scope, Admission.Id id) {
        Admission admission = admissions.inArea(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (admission.state() != Standing.ADMITTED) {
            throw Refusal.NOT_IN_FORCE.refused("state", admission.state());
        }
        return admission;
    }

    private Submittable subject(Admission.Subject kind) {
        return Objects.requireNonNull(subjects.get(kind), () -> "nothing is admitted as " + kind);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static PublishedStanding standing(
            Admission.Subject subject, long of, State state, LocalDate from, Suspension.Kind kind) {
        return new PublishedStanding(published(subject), of, state, from, null, kind.name());
    }

    private static PublishedStanding.Subject published(Admission.Subject subject) {
        return PublishedStanding.Subject.valueOf(subject.name());
    }
}
