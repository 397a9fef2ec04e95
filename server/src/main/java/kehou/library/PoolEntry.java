package kehou.library;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;

/**
 * Somebody who offers to give classes (SH-5.1), as schools and authorities find her: name, kind, specialties and
 * when she can come; no way to reach her but an invitation.
 *
 * @param dossier the instructor's dossier that the authority keeps and judges
 * @param districts numbers of the districts she is willing to serve; 0 is the whole city
 * @param reason why the authority took her out of the pool
 */
public record PoolEntry(
        Id id,
        String name,
        InstructorKind kind,
        int authority,
        Instructor.Id dossier,
        List<Integer> districts,
        List<ActivityCategory> categories,
        List<String> specialties,
        int teachingYears,
        List<PoolTime> times,
        String introduction,
        State state,
        String reason,
        Instant since,
        int version) {
    /** The id of an entry; all of them are the city's. */
    public record Id(long value) implements RowId {}

    /** Can be invited; not now, by her own wish; not any more, by the authority's. */
    public enum State {
        OPEN,
        PAUSED,
        WITHDRAWN
    }

    /** Somebody came into the pool. */
    public record Opened(int school, Id entry, int authority) implements Event {}

    /** It stands otherwise than before. */
    public record Moved(int school, Id entry, int authority, State state) implements Event {}
}
