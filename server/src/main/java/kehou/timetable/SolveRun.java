package kehou.timetable;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.region.Term;
import kehou.timetable.solver.SearchProgress;
import org.jspecify.annotations.Nullable;

/**
 * One search for a timetable of a school's term (JB-2.4). It goes on without its caller, can be cancelled and survives
 * the loss of the node that works on it.
 *
 * @param comparedWith the run it stands beside, for a what-if
 * @param progress the best so far, once there is any
 * @param clashes broken rules of its result
 * @param unplaced lessons of its result without a place
 * @param appliedAt when its result was put into force
 * @param version grows with each edit of its result by hand
 */
public record SolveRun(
        Id id,
        Term.Id term,
        Kind kind,
        State state,
        @Nullable Id comparedWith,
        @Nullable SearchProgress progress,
        int clashes,
        int unplaced,
        boolean cancelAsked,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant appliedAt,
        int version) {
    /** The id of a run. */
    public record Id(long value) implements RowId {}

    /** PLAN places drafts anew; REPAIR moves as little as possible; HAND searches nothing: the week as it is, to be moved. */
    public enum Kind {
        PLAN,
        REPAIR,
        HAND
    }

    /** QUEUED, RUNNING, then one of the others for good. A cancelled one keeps the best it had. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        boolean over() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /** A school asked for a timetable. */
    public record Asked(int school, long run) implements Event {}

    /** Its result was put into force. */
    public record Applied(int school, long run) implements Event {}
}
