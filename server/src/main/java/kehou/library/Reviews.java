package kehou.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.ReviewSheet.PeerSheet;
import kehou.library.ReviewSheet.SaidLine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work of an expert: each judges alone by the checklist, knowing neither who submitted it nor what the
 * others gave; where scores lie far apart they see them, without names, talk and give their last word.
 * Every method takes a scope that opens the authority whose pool the expert is in, and answers for the
 * caller's own reviews only: others are not found.
 */
@Component
public class Reviews {
    private static final int MOST_REVIEWS = 200;

    private final PanelStore panels;
    private final PanelSeatStore seats;
    private final ScoreStore scores;
    private final Panels leavings;
    private final Standards standards;
    private final AdmissionPath path;
    private final Deadlines deadlines;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            PanelStore panels,
            PanelSeatStore seats,
            ScoreStore scores,
            Panels leavings,
            Standards standards,
            AdmissionPath path,
            Deadlines deadlines,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.seats = seats;
        this.scores = scores;
        this.leavings = leavings;
        this.standards = standards;
        this.path = path;
        this.deadlines = deadlines;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /** The caller's reviews, the newest first. */
    @Transactional(readOnly = true)
    public List<Review> mine(Scope own) {
        List<Panel> sat = panels.ofAccount(own, MOST_REVIEWS);
        Map<Panel.Id, Integer> passes =
                scores.lastPasses(own, sat.stream().map(Panel::id).toList());
        return sat.stream()
                .map(panel -> review(panel, passes.getOrDefault(panel.id(), 0) >= panel.pass()))
                .toList();
    }

    /** One of the caller's reviews with all that an expert may see of it. */
    @Transactional(readOnly = true)
    public ReviewSheet sheet(Scope own, Panel.Id id) {
        Panel panel = panels.find(own, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        PanelSeat mine = seat(own, panel);
        Standard standard = standards.find(panel.standardAuthority(), panel.subject(), panel.standardVersion());
        List<ScoreSheet> all = scores.of(own, id);
        boolean discussed =
                panel.state() == Panel.State.DISCUSSION || all.stream().anyMatch(of -> of.pass() == 2);
        return new ReviewSheet(
                review(panel, all.stream().anyMatch(of -> of.place() == mine.place() && of.pass() == panel.pass())),
                panel.dossier(),
                standard.content().items(),
                all.stream()
                        .filter(of -> of.place() == mine.place())
                        .map(ScoreLine::of)
                        .toList(),
                discussed ? peers(own, panel, mine, all) : List.of(),
                discussed ? said(own, panel, mine) : List.of());
    }

    /** Hands in the caller's sheet for the pass at hand. Refuses a second one and points the checklist does not have. */
    @Transactional
    public ReviewSheet handIn(Scope own, Panel.Id id, ScoreSheetDraft draft) {
        Panel panel = lock(own, id);
        PanelSeat mine = seat(own, panel);
        fits(panel, draft);
        List<ScoreSheet> before = scores.of(own, id);
        int pass = panel.pass();
        if (before.stream().anyMatch(of -> of.place() == mine.place() && of.pass() == pass)) {
            throw Refusal.SHEET_IN.refused();
        }
        scores.insert(own, id, mine.place(), pass, draft, clock.instant());
        events.publishEvent(new ScoreSheet.HandedIn(own.place(), id, pass));
        settle(own, panel);
        return sheet(own, id);
    }

    /** Says something in the discussion. Refuses when there is none. */
    @Transactional
    public ReviewSheet say(Scope own, Panel.Id id, String words) {
        Panel panel = lock(own, id);
        PanelSeat mine = seat(own, panel);
        if (panel.state() != Panel.State.DISCUSSION) {
            throw Refusal.NOT_NOW.refused("stage", panel.state());
        }
        scores.say(own, id, mine.place(), words.strip(), clock.instant());
        return sheet(own, id);
    }

    /** The caller has a conflict of interest here and leaves; the next in drawn order follows. */
    @Transactional
    public void declare(Scope own, Panel.Id id, String why) {
        Panel panel = lock(own, id);
        leavings.leave(own, panel, seat(own, panel), why.strip());
    }

    private void settle(Scope own, Panel panel) {
        Set<Integer> places = sitting(own, panel);
        List<ScoreSheet> all = scores.of(own, panel.id());
        long in = all.stream()
                .filter(of -> of.pass() == panel.pass() && places.contains(of.place()))
                .count();
        if (in < places.size()) {
            return;
        }
        Standard standard = standards.find(panel.standardAuthority(), panel.subject(), panel.standardVersion());
        Standard.Procedure how = standard.content().procedure();
        int spread = PanelRules.spread(PanelRules.latest(all, places), standard.fullMark());
        boolean talk = panel.state() == Panel.State.SCORING && spread > how.spread();
        Panel.State next = talk ? Panel.State.DISCUSSION : Panel.State.DONE;
        Admission.Stage stage = talk ? Admission.Stage.DISCUSSION : Admission.Stage.DECISION;
        AdmissionStep.Kind step = talk ? AdmissionStep.Kind.DISCUSSION_OPENED : AdmissionStep.Kind.SCORES_IN;
        panels.move(own, panel.id(), next, deadlines.of(own.place(), stage, how));
        Scope at = own.within(Purpose.REVIEW, panel.owner());
        tenancy.as(at, () -> path.go(at, path.owned(at, panel.admission()), stage, step, ""));
    }

    private void fits(Panel panel, ScoreSheetDraft draft) {
        List<Standard.StandardItem> items = standards
                .find(panel.standardAuthority(), panel.subject(), panel.standardVersion())
                .content()
                .items();
        if (draft.points().size() != items.size() || draft.remarks().size() != items.size()) {
            throw Refusal.POINTS_OFF.refused("lines", items.size());
        }
        for (int i = 0; i < items.size(); i++) {
            if (draft.points().get(i) > items.get(i).most()) {
                throw Refusal.POINTS_OFF.refused(
                        "line", i + 1, "most", items.get(i).most());
            }
        }
    }

    private Panel lock(Scope own, Panel.Id id) {
        Panel panel = panels.lock(own, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        seat(own, panel);
        if (!panel.open()) {
            throw Refusal.NOT_NOW.refused("stage", panel.state());
        }
        return panel;
    }

    private PanelSeat seat(Scope own, Panel panel) {
        return seats.of(own, panel.id()).stream()
                .filter(of -> of.taken() && of.account() == own.account())
                .findFirst()
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private Set<Integer> sitting(Scope own, Panel panel) {
        return seats.of(own, panel.id()).stream()
                .filter(PanelSeat::taken)
                .map(PanelSeat::place)
                .collect(Collectors.toSet());
    }

    private static Review review(Panel panel, boolean in) {
        return new Review(
                panel.id(),
                panel.subject(),
                panel.category(),
                panel.round(),
                panel.state(),
                panel.due(),
                panel.open() && !in);
    }

    private List<PeerSheet> peers(Scope own, Panel panel, PanelSeat mine, List<ScoreSheet> all) {
        List<Integer> order = sitting(own, panel).stream().sorted().toList();
        List<PeerSheet> peers = new ArrayList<>();
        for (ScoreSheet of : all) {
            if (order.contains(of.place()) && of.place() != mine.place() && of.pass() == 1) {
                peers.add(new PeerSheet(order.indexOf(of.place()) + 1, ScoreLine.of(of)));
            }
        }
        return peers;
    }

    private List<SaidLine> said(Scope own, Panel panel, PanelSeat mine) {
        List<Integer> order = sitting(own, panel).stream().sorted().toList();
        return scores.said(own, panel.id()).stream()
                .map(of -> new SaidLine(order.indexOf(of.place()) + 1, of.place() == mine.place(), of.words(), of.at()))
                .toList();
    }
}
