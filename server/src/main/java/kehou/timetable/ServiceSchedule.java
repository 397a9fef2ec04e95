package kehou.timetable;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.region.Term;

/**
 * A published version of a school's service schedule (排片表) for a term. It never changes and is never withdrawn: what
 * is different comes as the next version.
 *
 * @param version counts from 1 within the term
 * @param note what the school says about this version; may be empty
 * @param cells how many it holds
 */
public record ServiceSchedule(Id id, Term.Id term, int version, String note, int cells, Instant publishedAt) {
    /** The id of a version. */
    public record Id(long value) implements RowId {}

    /** A version became public. */
    public record Published(int school, Id schedule, int version) implements Event {}

    /** Its authority reminded a school that its schedule is overdue. */
    public record Reminded(int school, long reminder, int authority) implements Event {}
}
