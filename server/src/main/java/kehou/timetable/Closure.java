package kehou.timetable;

import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a place is closed (停课): the whole city, a district, a school, a grade or a class of it.
 *
 * @param place who declared it
 * @param grade only this one; {@code homeClassName} only that class; without both all of the place
 * @param schools how many it closes, as far as the reader sees; {@code done} in how many it is carried out
 * @param sessions that do not take place for it
 * @param withdrawn it was taken back before its first day
 */
public record Closure(
        Id id,
        int place,
        String placeName,
        Kind kind,
        @Nullable Integer grade,
        @Nullable String homeClassName,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        Instant declaredAt,
        int schools,
        int done,
        int sessions,
        boolean withdrawn) {
    /** The id of a closure: of the place that declared it. */
    public record Id(long value) implements RowId {}

    /** What for. */
    public enum Kind {
        STORM,
        EPIDEMIC,
        OTHER
    }

    /** A place was declared closed. */
    public record Declared(int school, Id closure, LocalDate firstDay, LocalDate lastDay, int schools)
            implements Event {}

    /** It was taken back before its first day. */
    public record Withdrawn(int school, Id closure) implements Event {}

    /** One school carried it out: so many of its sessions do not take place. */
    public record Applied(int school, Id closure, int sessions) implements Event {}

    /** One school undid it: its sessions take place again. */
    public record Lifted(int school, Id closure, int sessions) implements Event {}

    /** The sessions of a closed day of one school are held on another. */
    public record MadeUp(int school, Id closure, LocalDate day, LocalDate on, int sessions) implements Event {}
}
