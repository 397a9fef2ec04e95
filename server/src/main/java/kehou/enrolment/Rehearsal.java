package kehou.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A selection window tried out before it opens (NP-1.2.2): families press and are answered as on the day, and nothing of
 * it is a place, an order or a notice.
 *
 * @param closesAt at the latest when the window really opens
 * @param goneAt when all of it is deleted; at the latest when the window really opens
 * @param grades those of the window
 * @param approvalDays those of the window: where the school will answer to every place, in how many days at the latest
 */
public record Rehearsal(
        Id id,
        SelectionWindow.Id window,
        Instant opensAt,
        Instant closesAt,
        Instant goneAt,
        List<Integer> grades,
        @Nullable Integer approvalDays) {
    /** The id of a rehearsal. */
    public record Id(long value) implements RowId {}

    /** A school announced a rehearsal. */
    public record Announced(
            int school, Id rehearsal, SelectionWindow.Id selectionWindow, Instant opensAt, Instant closesAt)
            implements Event {}

    /** A school deleted a rehearsal with all that was tried in it. */
    public record Removed(int school, Id rehearsal) implements Event {}

    /** Until when the school would have to answer to a place that was taken then; none where it will not answer. */
    @Nullable
    Instant answerBy(Instant takenAt) {
        return approvalDays == null ? null : takenAt.plus(Duration.ofDays(approvalDays));
    }

    /** The window as it is in the rehearsal. */
    SelectionWindow asWindow() {
        return new SelectionWindow(
                window, SelectionWindow.Mode.FIRST_COME, opensAt, closesAt, List.of(), grades, approvalDays, 0);
    }
}
