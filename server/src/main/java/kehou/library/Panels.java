package kehou.library;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Panels drawn from the expert pool (NP-3.1). One draw for each round; it is recorded with all it depends
 * on, so nobody can draw until they like the outcome, and whoever doubts it computes it again.
 */
@Component
public class Panels {
    private static final int SEED_BYTES = 32;
    /** An appeal is heard by a panel even where one reviewer was enough before. */
    private static final int LEAST_ON_APPEAL = 3;

    private final PanelStore panels;
    private final PanelSeatStore seats;
    private final ScoreStore scores;
    private final ExpertStore experts;
    private final AdmissionStore admissions;
    private final AdmissionPath path;
    private final Authorities authorities;
    private final Deadlines deadlines;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Panels(
            PanelStore panels,
            PanelSeatStore seats,
            ScoreStore scores,
            ExpertStore experts,
            AdmissionStore admissions,
            AdmissionPath path,
            Authorities authorities,
            Deadlines deadlines,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.seats = seats;
        this.scores = scores;
        this.experts = experts;
        this.admissions = admissions;
        this.path = path;
        this.authorities = authorities;
        this.deadlines = deadlines;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Draws the panel of the round at hand. Refuses when fewer experts are free of conflicts than it needs. */
    @Transactional
    public void draw(Scope scope, Admission.Id id) {
        Admission admission = path.inArea(scope, id);
        path.require(admission, Admission.Stage.DRAW);
        Scope at = scope.within(Purpose.REVIEW, id.school());
        Scope own = scope.within(Purpose.REVIEW, scope.place());
        BlindDossier dossier = tenancy.as(at, () -> blind(at, admission));
        PanelRules.Case of = subjectOf(at, own, admission);
        int size = size(admission);
        Panel drawn = tenancy.as(own, () -> drawn(own, admission, dossier, of, size));
        tenancy.as(
                at,
                () -> path.go(
                        at,
                        admission,
                        Admission.Stage.SCORING,
                        AdmissionStep.Kind.PANEL_DRAWN,
                        String.valueOf(drawn.size())));
        events.publishEvent(new Panel.Drawn(scope.place(), drawn.id(), id, drawn.round(), drawn.size()));
    }

    /** Takes an expert off an open panel and lets the next in drawn order follow. 404 for one who does not sit there. */
    @Transactional
    public void replace(Scope scope, Admission.Id id, Expert.Id expert, String why) {
        Admission admission = path.inArea(scope, id);
        Scope own = scope.within(Purpose.REVIEW, scope.place());
        tenancy.as(own, () -> {
            Panel panel = open(own, admission);
            PanelSeat seat = seats.of(own, panel.id()).stream()
                    .filter(of -> of.taken() && of.expert().equals(expert))
                    .findFirst()
                    .orElseThrow(KernelRefusal.NOT_FOUND::refused);
            leave(own, panel, seat, why);
        });
    }

    /** The expert leaves; the next one in drawn order who has no conflict today follows. The panel is held. */
    void leave(Scope own, Panel panel, PanelSeat seat, String why) {
        if (!seats.leave(own, panel.id(), seat.place(), why)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Scope at = own.within(Purpose.REVIEW, panel.owner());
        Admission admission = tenancy.as(at, () -> path.owned(at, panel.admission()));
        boolean followed = follow(own, panel, subjectOf(at, own, admission));
        if (!followed) {
            panels.move(own, panel.id(), Panel.State.VOID, panel.due());
        }
        tenancy.as(at, () -> {
            if (followed) {
                path.note(at, admission, AdmissionStep.Kind.EXPERT_REPLACED, "");
            } else {
                path.go(at, admission, Admission.Stage.DRAW, AdmissionStep.Kind.PANEL_VOID, "");
            }
        });
        events.publishEvent(
                new Panel.Replaced(own.place(), panel.id(), seat.expert().value()));
    }

    /** What most experts of the last panel advised, if there was one and it has a majority. */
    Optional<Admission.Decision> advice(Scope scope, Admission admission) {
        Scope own = scope.within(Purpose.REVIEW, scope.place());
        return tenancy.as(
                own,
                () -> panels.of(own, admission).stream()
                        .filter(of -> of.round() == admission.round() && of.state() == Panel.State.DONE)
                        .findFirst()
                        .map(of -> PanelRules.most(PanelRules.latest(scores.of(own, of.id()), places(own, of)))));
    }

    /** The submission was taken back: whoever was at work on it need not go on. */
    void stop(Scope own, Admission admission) {
        panels.voidOpen(own, admission);
    }

    private Panel drawn(Scope own, Admission admission, BlindDossier dossier, PanelRules.Case of, int size) {
        List<Expert> pool = experts.all(own);
        PanelRules.Field field = PanelRules.field(pool, of, size);
        if (field.candidates().size() < size) {
            throw Refusal.TOO_FEW_EXPERTS.refused(
                    "needed", size, "free", field.candidates().size());
        }
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        Panel panel = new Panel(
                ids.next(own.place(), Panel.Id::new),
                admission.id(),
                admission.school(),
                admission.round(),
                admission.subject(),
                admission.category(),
                admission.standardAuthority(),
                admission.standardVersion(),
                size,
                HexFormat.of().formatHex(seed),
                field.candidates(),
                field.excluded(),
                clock.instant(),
                deadlines.of(
                        own.place(),
                        Admission.Stage.SCORING,
                        path.standard(admission).content().procedure()),
                Panel.State.SCORING,
                dossier);
        panels.insert(own, panel);
        Map<Long, Expert> byId = byId(pool);
        List<Long> order = Draw.order(seed, field.candidates());
        List<PanelSeat> first = new ArrayList<>();
        for (int place = 1; place <= size; place++) {
            first.add(seat(place, requireNonNull(byId.get(order.get(place - 1)))));
        }
        seats.insert(own, panel.id(), first);
        return panel;
    }

    /** Seats the next in drawn order; who has a conflict by now is noted and passed over. False if none is left. */
    private boolean follow(Scope own, Panel panel, PanelRules.Case of) {
        Map<Long, Expert> pool = byId(experts.all(own));
        List<Long> order = Draw.order(HexFormat.of().parseHex(panel.seed()), panel.candidates());
        // Those of this panel sat on it already; only ties that came up since the draw count.
        PanelRules.Case today = new PanelRules.Case(of.owner(), of.names(), of.people(), Set.of(), of.category());
        for (int place = seats.of(own, panel.id()).size() + 1; place <= order.size(); place++) {
            Expert next = requireNonNull(pool.get(order.get(place - 1)));
            seats.insert(own, panel.id(), List.of(seat(place, next)));
            Panel.Why why = PanelRules.conflict(next, today);
            if (why == null) {
                return true;
            }
            seats.leave(own, panel.id(), place, why.name());
        }
        return false;
    }

    private PanelRules.Case subjectOf(Scope at, Scope own, Admission admission) {
        Set<Long> people = tenancy.as(at, () -> admissions.people(at, admission.id()));
        Set<Long> earlier = tenancy.as(own, () -> {
            Set<Long> sat = new HashSet<>();
            panels.of(own, admission)
                    .forEach(of -> seats.of(own, of.id())
                            .forEach(seat -> sat.add(seat.expert().value())));
            return sat;
        });
        List<String> names =
                authorities.isAuthority(admission.school()) ? List.of() : authorities.names(admission.school());
        return new PanelRules.Case(admission.school(), names, people, earlier, admission.category());
    }

    private BlindDossier blind(Scope at, Admission admission) {
        BlindDossier of = path.subject(admission.subject()).blind(at, admission.subjectId());
        boolean person = authorities.isAuthority(admission.school());
        return person ? of : Blinding.without(of, authorities.names(admission.school()));
    }

    private int size(Admission admission) {
        int usual = path.standard(admission).content().procedure().panel(admission.route());
        return admission.round() == 1 ? usual : Math.max(usual, LEAST_ON_APPEAL);
    }

    private Panel open(Scope own, Admission admission) {
        Panel.Id id = panels.of(own, admission).stream()
                .filter(Panel::open)
                .map(Panel::id)
                .findFirst()
                .orElseThrow(() -> Refusal.NOT_NOW.refused("stage", admission.stage()));
        return panels.lock(own, id).filter(Panel::open).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private Set<Integer> places(Scope own, Panel panel) {
        return seats.of(own, panel.id()).stream()
                .filter(PanelSeat::taken)
                .map(PanelSeat::place)
                .collect(Collectors.toSet());
    }

    private static PanelSeat seat(int place, Expert expert) {
        return new PanelSeat(place, expert.id(), requireNonNull(expert.account()), null);
    }

    private static Map<Long, Expert> byId(List<Expert> pool) {
        Map<Long, Expert> byId = new HashMap<>();
        pool.forEach(expert -> byId.put(expert.id().value(), expert));
        return byId;
    }
}
