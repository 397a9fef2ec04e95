package kehou.library;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.library.PanelView.ExcludedView;
import kehou.library.PanelView.SeatView;
import kehou.library.ReviewSheet.SaidLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Panels as their authority reads them; scopes open its own rows. */
@Component
class PanelViews {
    private final PanelStore panels;
    private final PanelSeatStore seats;
    private final ScoreStore scores;
    private final ExpertStore experts;
    private final AdmissionPath path;

    PanelViews(PanelStore panels, PanelSeatStore seats, ScoreStore scores, ExpertStore experts, AdmissionPath path) {
        this.panels = panels;
        this.seats = seats;
        this.scores = scores;
        this.experts = experts;
        this.path = path;
    }

    /** All panels of this admission, the newest last. */
    @Transactional(readOnly = true)
    List<PanelView> of(Scope own, Admission admission) {
        Map<Long, Expert> pool = experts.all(own).stream()
                .collect(Collectors.toMap(expert -> expert.id().value(), Function.identity()));
        int full = path.standard(admission).fullMark();
        return panels.of(own, admission).stream()
                .map(panel -> view(own, panel, pool, full))
                .toList();
    }

    private PanelView view(Scope own, Panel panel, Map<Long, Expert> pool, int full) {
        List<PanelSeat> seated = seats.of(own, panel.id());
        List<ScoreSheet> sheets = scores.of(own, panel.id());
        List<Long> order = Draw.order(HexFormat.of().parseHex(panel.seed()), panel.candidates());
        // While they judge alone, nobody is told what one of them gave.
        boolean open = panel.state() != Panel.State.SCORING;
        Set<Integer> places =
                seated.stream().filter(PanelSeat::taken).map(PanelSeat::place).collect(Collectors.toSet());
        return new PanelView(
                panel.id(),
                panel.round(),
                panel.state(),
                panel.size(),
                panel.due(),
                panel.drawnAt(),
                panel.seed(),
                order,
                seated.stream()
                        .allMatch(of -> order.get(of.place() - 1) == of.expert().value()),
                seated.stream().map(of -> seat(of, panel, sheets, pool, open)).toList(),
                panel.excluded().stream()
                        .map(of -> new ExcludedView(new Expert.Id(of.expert()), name(pool, of.expert()), of.why()))
                        .toList(),
                open ? PanelRules.spread(PanelRules.latest(sheets, places), full) : null,
                scores.said(own, panel.id()).stream()
                        .map(of -> new SaidLine(of.place(), false, of.words(), of.at()))
                        .toList());
    }

    private static SeatView seat(
            PanelSeat of, Panel panel, List<ScoreSheet> sheets, Map<Long, Expert> pool, boolean open) {
        List<ScoreSheet> own =
                sheets.stream().filter(sheet -> sheet.place() == of.place()).toList();
        Expert expert = pool.get(of.expert().value());
        return new SeatView(
                of.place(),
                of.expert(),
                expert == null ? "" : expert.name(),
                expert == null ? "" : expert.employer(),
                of.leftWhy(),
                own.stream().anyMatch(sheet -> sheet.pass() == panel.pass()),
                open ? own.stream().map(ScoreLine::of).toList() : List.of());
    }

    private static String name(Map<Long, Expert> pool, long id) {
        Expert expert = pool.get(id);
        return expert == null ? "" : expert.name();
    }
}
