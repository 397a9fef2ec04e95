package kehou.people;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A wish to take a list of pupils out of the platform as a file (NC-17/confidential): which classes, which columns,
 * why; decided by another person, then open to who asked for it until {@code validUntil}.
 *
 * @param homeClasses names of the classes asked for
 * @param pupils how many pupils are in them now
 * @param mine whether the reader asked for it
 * @param password opens the file; for who asked, while the approval lasts
 * @param fetched how often the file was fetched
 */
public record RosterExport(
        Id id,
        List<String> homeClasses,
        List<Field> fields,
        int pupils,
        String reason,
        Instant askedAt,
        boolean mine,
        State state,
        @Nullable Instant decidedAt,
        String remark,
        @Nullable Instant validUntil,
        @Nullable String password,
        int fetched) {
    /** The id of an export. */
    public record Id(long value) implements RowId {}

    /** Columns beside class, number and name; ID and student numbers never leave this way. */
    public enum Field {
        SEX,
        BIRTH,
        GUARDIAN_NAME,
        GUARDIAN_PHONE
    }

    /** How far it has come; EXPIRED once the approval is over. */
    public enum State {
        ASKED,
        APPROVED,
        REFUSED,
        EXPIRED
    }

    /** Somebody asked for a list of {@code pupils} pupils. */
    public record Asked(int school, Id export, int pupils) implements Event {}

    /** Another person approved or refused it. */
    public record Decided(int school, Id export, boolean approved) implements Event {}

    /** The file was made and handed over. */
    public record Fetched(int school, Id export, int pupils) implements Event {}
}
