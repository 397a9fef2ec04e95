package kehou.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.PersonName;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * One file that a school brought in: read and shown first, confirmed as a whole, undone as a whole. {@code sample} are
 * its first rows while it is a preview.
 */
public record RosterImport(
        Id id,
        Kind kind,
        State state,
        String file,
        RosterCounts counts,
        List<RosterProblem> problems,
        List<String> keptColumns,
        List<String> ignoredColumns,
        List<RosterLine> sample,
        Instant uploadedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant undoneAt) {

    public record Id(long value) implements RowId {}

    public enum Kind {
        PUPILS,
        STAFF,
        VENUES
    }

    public enum State {
        PREVIEW,
        CONFIRMED,
        UNDONE,
        DISCARDED
    }

    /** What becomes of a row. */
    public enum Action {
        NEW,
        CHANGED,
        SAME,
        LEFT_OUT
    }

    /** What a person decided about a row that may be a pupil already known. */
    public enum Decision {
        SAME_PUPIL,
        ANOTHER_PUPIL,
        LEAVE_OUT
    }

    /**
     * @param fresh pupils (or staff, or venues) that are new to the school
     * @param leaving on the roll of a class in the file, but not in the file
     * @param questions that still wait for an answer, or that a person should look at
     */
    public record RosterCounts(
            int rows, @JsonProperty("new") int fresh, int changed, int same, int leaving, int errors, int questions) {}

    /** A row as shown before it is confirmed; {@code homeClass} as people call it, empty for staff, the campus of a venue. */
    public record RosterLine(
            String sheet,
            int row,
            PersonName name,
            @Nullable Integer grade,
            String homeClass,
            @Nullable Integer number,
            int guardians,
            Action action,
            @Nullable Decision decision) {}

    /** The file was taken over whole. */
    public record Confirmed(int school, long rosterImport, Kind kind, int added, int changed) implements Event {}

    /** Everything the file changed was put back. */
    public record Undone(int school, long rosterImport, Kind kind) implements Event {}
}
