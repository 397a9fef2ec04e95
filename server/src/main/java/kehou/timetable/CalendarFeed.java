package kehou.timetable;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;

/**
 * A calendar that somebody subscribed to. Whoever has its address reads it, so it tells only what the lessons are, and
 * ends at once when it is revoked.
 *
 * @param name for the list of the one who made it
 */
public record CalendarFeed(Id id, Kind kind, long subject, String name, Instant madeAt) {
    /** The id of a subscription. */
    public record Id(long value) implements RowId {}

    /** Whose lessons it holds. */
    public enum Kind {
        CHILD,
        INSTRUCTOR,
        OFFERING,
        HOME_CLASS,
        VENUE
    }

    /** Somebody made one. */
    public record Made(int school, Id feed, Kind kind) implements Event {}

    /** It was revoked. */
    public record Revoked(int school, Id feed) implements Event {}
}
