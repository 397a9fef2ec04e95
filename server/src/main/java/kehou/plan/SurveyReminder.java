package kehou.plan;

import java.time.Instant;
import kehou.kernel.RowId;

/** Families that had not answered were reminded once more. */
public record SurveyReminder(Id id, int families, Instant sentAt) {
    /** The id of a reminder. */
    public record Id(long value) implements RowId {}
}
