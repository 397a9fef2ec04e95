package kehou.library;

import java.time.LocalDate;
import kehou.kernel.Event;
import org.jspecify.annotations.Nullable;

/**
 * How something admitted stands, for whoever uses it away from its owner. It names nobody.
 *
 * @param from ADMITTED: the first day it may be used; otherwise the first day it may not
 * @param until ADMITTED: the last day, if there is one
 * @param reasonCode why it stands so, a word of the module that put it; empty for a plain admission
 */
public record PublishedStanding(
        Subject subject,
        long subjectId,
        State state,
        LocalDate from,
        @Nullable LocalDate until,
        String reasonCode) {
    /** What it is of. */
    public enum Subject {
        COURSE,
        INSTRUCTOR,
        PROVIDER,
        PERSON
    }

    /** In force, not for now, not any more. */
    public enum State {
        ADMITTED,
        SUSPENDED,
        WITHDRAWN
    }

    /**
     * It stands otherwise than before: whoever uses it must look at its classes. The first {@code version}
     * is 1.
     */
    public record Changed(int school, Subject subject, long subjectId, State state, int version) implements Event {}

    static PublishedStanding admitted(Subject subject, long id, LocalDate from, @Nullable LocalDate until) {
        return new PublishedStanding(subject, id, State.ADMITTED, from, until, "");
    }

    /** May it be used on that day? */
    public boolean covers(LocalDate day) {
        return state == State.ADMITTED
                ? !day.isBefore(from) && (until == null || !day.isAfter(until))
                : day.isBefore(from);
    }
}
