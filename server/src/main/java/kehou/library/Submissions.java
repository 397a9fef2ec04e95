package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The submitter's side of an admission: everything but who scored what (NP-3.4). A school's and a
 * provider's people see what their organisation submitted, a teacher what is about this teacher.
 */
@Component
public class Submissions {
    private static final Standing[] OPEN = {Standing.SUBMITTED};
    private static final Standing[] REFUSED = {Standing.REFUSED};
    private static final int MOST = 200;

    private final AdmissionStore admissions;
    private final AdmissionPath path;
    private final Panels panels;
    private final PanelStore drawn;
    private final PanelSeatStore seats;
    private final ScoreStore scores;
    private final Authorities authorities;
    private final Deadlines deadlines;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(
            AdmissionStore admissions,
            AdmissionPath path,
            Panels panels,
            PanelStore drawn,
            PanelSeatStore seats,
            ScoreStore scores,
            Authorities authorities,
            Deadlines deadlines,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.admissions = admissions;
        this.path = path;
        this.panels = panels;
        this.drawn = drawn;
        this.seats = seats;
        this.scores = scores;
        this.authorities = authorities;
        this.deadlines = deadlines;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /** The newest 200 that the caller may see. */
    @Transactional(readOnly = true)
    public List<Admission> mine(Scope scope) {
        Scope own = own(scope);
        return tenancy.as(
                own,
                () -> admissions.submitted(own, person(scope), MOST).stream()
                        .map(path::named)
                        .toList());
    }

    /** How one of them stands. */
    @Transactional(readOnly = true)
    public SubmissionState state(Scope scope, Admission.Id id) {
        Scope own = own(scope);
        Admission admission = tenancy.as(own, () -> find(scope, own, id));
        List<AdmissionStep> steps = tenancy.as(own, () -> path.steps(own, admission));
        Standard standard = path.standard(admission);
        Scope authority = scope.within(Purpose.REVIEW, admission.authority());
        Tally tally = tenancy.as(authority, () -> tally(authority, admission));
        LocalDate until = appealUntil(admission, standard);
        boolean closed = admission.stage() == Admission.Stage.CLOSED;
        return new SubmissionState(
                admission,
                steps,
                standard,
                tally.judges(),
                tally.in(),
                closed ? averages(tally.sheets(), standard) : List.of(),
                closed
                        ? tally.sheets().stream()
                                .map(ScoreSheet::opinion)
                                .sorted()
                                .toList()
                        : List.of(),
                until);
    }

    /** Takes an open submission back: it is a draft again. Experts at work on it need not go on. */
    @Transactional
    public Admission withdraw(Scope scope, Admission.Id id, String reason) {
        Scope own = own(scope);
        return tenancy.as(own, () -> {
            Admission seen = find(scope, own, id);
            Scope authority = scope.within(Purpose.REVIEW, seen.authority());
            // The panel first, as experts do: a sheet on its way comes in before this, or not any more.
            tenancy.as(authority, () -> panels.stop(authority, seen));
            Admission admission = path.owned(own, id);
            if (!admissions.close(own, admission, Standing.WITHDRAWN, reason.strip(), "", clock.instant())) {
                throw Refusal.DECIDED.refused("state", admission.state());
            }
            Submittable subject = path.subject(admission.subject());
            if (!subject.move(own, admission.subjectId(), OPEN, Standing.DRAFT)) {
                throw new IllegalStateException("admission " + id + " is open but its subject is not");
            }
            subject.withdrawn(own, admission);
            path.note(own, admission, AdmissionStep.Kind.WITHDRAWN, reason.strip());
            events.publishEvent(new Admission.TakenBack(id.school(), id));
            return path.owned(own, id);
        });
    }

    /** Appeals against a refusal, once: another panel judges. Refuses when the days for it are over. */
    @Transactional
    public Admission appeal(Scope scope, Admission.Id id, String reason) {
        Scope own = own(scope);
        return tenancy.as(own, () -> {
            Admission admission = find(scope, own, id);
            Standard standard = path.standard(admission);
            LocalDate until = appealUntil(admission, standard);
            if (until == null) {
                throw Refusal.APPEAL_USED.refused("state", admission.state());
            }
            if (LocalDate.now(clock).isAfter(until)) {
                throw Refusal.APPEAL_LATE.refused("until", until);
            }
            LocalDate due = deadlines.of(
                    admission.authority(),
                    Admission.Stage.DRAW,
                    standard.content().procedure());
            if (!admissions.reopen(own, id, due)) {
                throw Refusal.APPEAL_USED.refused("state", admission.state());
            }
            admissions.insertAppeal(own, admission, reason.strip(), clock.instant());
            if (!path.subject(admission.subject()).move(own, admission.subjectId(), REFUSED, Standing.SUBMITTED)) {
                throw Refusal.LOCKED.refused();
            }
            path.note(own, admission, AdmissionStep.Kind.APPEALED, reason.strip());
            events.publishEvent(new Admission.Appealed(id.school(), id, admission.authority()));
            return path.owned(own, id);
        });
    }

    private record Tally(int judges, int in, List<ScoreSheet> sheets) {}

    private Tally tally(Scope authority, Admission admission) {
        List<Panel> rounds = drawn.of(authority, admission).stream()
                .filter(of -> of.state() != Panel.State.VOID)
                .toList();
        if (rounds.isEmpty()) {
            return new Tally(0, 0, List.of());
        }
        Panel panel = rounds.getLast();
        Set<Integer> places = seats.of(authority, panel.id()).stream()
                .filter(PanelSeat::taken)
                .map(PanelSeat::place)
                .collect(Collectors.toSet());
        List<ScoreSheet> sheets = PanelRules.latest(scores.of(authority, panel.id()), places);
        long in = sheets.stream().filter(of -> of.pass() >= panel.pass()).count();
        return new Tally(places.size(), (int) in, sheets);
    }

    private static List<Double> averages(List<ScoreSheet> sheets, Standard standard) {
        if (sheets.isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, standard.content().items().size())
                .mapToObj(line -> sheets.stream()
                        .mapToInt(of -> of.points().get(line))
                        .average()
                        .orElse(0))
                .toList();
    }

    private @Nullable LocalDate appealUntil(Admission admission, Standard standard) {
        if (admission.state() != Standing.REFUSED || admission.round() > 1 || admission.decidedAt() == null) {
            return null;
        }
        LocalDate decided = admission.decidedAt().atZone(MovableClock.BEIJING).toLocalDate();
        return deadlines.after(
                admission.authority(), decided, standard.content().procedure().appealDays());
    }

    private Admission find(Scope scope, Scope own, Admission.Id id) {
        Admission admission = path.owned(own, id);
        Long person = person(scope);
        if (person != null && !admissions.people(own, id).contains(person)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return admission;
    }

    /** A teacher sees the own ones only; an office all of its organisation. */
    private static @Nullable Long person(Scope scope) {
        return scope.role() == Role.TEACHER ? scope.account() : null;
    }

    private Scope own(Scope scope) {
        return switch (scope.role()) {
            case OPERATOR -> scope.within(Purpose.SERVICE, scope.place());
            case TEACHER -> {
                Set<Integer> places = new HashSet<>(authorities.above(scope.place()));
                places.add(scope.place());
                yield scope.within(Purpose.SERVICE, places.toArray(Integer[]::new));
            }
            default -> scope;
        };
    }
}
