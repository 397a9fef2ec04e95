package kehou.enrolment;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * When a school's families choose, to the second of the server's clock: open from {@code opensAt} until
 * just before {@code closesAt}.
 *
 * @param approvalDays where the school answers to every place, in how many days at the latest; else none
 */
public record SelectionWindow(
        Id id,
        Mode mode,
        Instant opensAt,
        Instant closesAt,
        List<Offering.Id> offerings,
        List<Integer> grades,
        @Nullable Integer approvalDays,
        int version) {
    /** The id of a window. */
    public record Id(long value) implements RowId {}

    /** How seats are given out. */
    public enum Mode {
        FIRST_COME,
        /** Families rank wishes and a {@link Draw} decides. */
        DRAW
    }

    /** A school announced when its families choose. */
    public record Announced(int school, Id selectionWindow, Instant opensAt, Instant closesAt) implements Event {}

    /** It announced something else. */
    public record Changed(int school, Id selectionWindow, Instant opensAt, Instant closesAt) implements Event {}
}
