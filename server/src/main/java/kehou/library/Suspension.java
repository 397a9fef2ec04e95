package kehou.library;

import java.time.LocalDate;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * Why something admitted may not be used for now, or any more.
 *
 * @param cause what it follows from: the same cause suspends once
 */
public record Suspension(
        Id id, Admission.Subject subject, long subjectId, String cause, Kind kind, String reason, LocalDate since) {
    /** The id of a suspension. */
    public record Id(long value) implements RowId {}

    /** What keeps it out. */
    public enum Kind {
        /** A paper ran out; renewed and checked, the suspension ends by itself. */
        CERTIFICATE_EXPIRED,
        /** The member of staff left the school. */
        DEPARTED,
        /** The authority said so, for now. */
        BY_AUTHORITY,
        /** The authority took the admission back. */
        WITHDRAWN
    }

    /** The kind to tell the public, empty for none. */
    static String code(@Nullable Kind kind) {
        return kind == null ? "" : kind.name();
    }
}
