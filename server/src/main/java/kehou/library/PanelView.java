package kehou.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A panel as its authority sees it, with the record of the draw. Sheets are shown once all are in.
 *
 * @param order ids of all candidates in drawn order, computed again from the record
 * @param replayed the first of that order and those who followed are those who were seated
 * @param spread how far the totals lie apart, in hundredths of the full mark; absent until all are in
 */
public record PanelView(
        Panel.Id id,
        int round,
        Panel.State state,
        int size,
        LocalDate due,
        Instant drawnAt,
        String seed,
        List<Long> order,
        boolean replayed,
        List<SeatView> seats,
        List<ExcludedView> excluded,
        @Nullable Integer spread,
        List<ReviewSheet.SaidLine> said) {
    /** An expert on the panel, or one who left it. */
    public record SeatView(
            int place,
            Expert.Id expert,
            String name,
            String employer,
            @Nullable String leftWhy,
            boolean in,
            List<ScoreLine> sheets) {}

    /** An expert who could not be drawn, and why. */
    public record ExcludedView(Expert.Id expert, String name, Panel.Why why) {}
}
