package kehou.teaching;

import java.time.Instant;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;

/**
 * Where a screen's sign-in stands.
 *
 * @param until the lesson's end, once confirmed
 */
public record ScreenState(
        Stage state, Session.@Nullable Id session, @Nullable Instant until) {
    static final ScreenState WAITING = new ScreenState(Stage.WAITING, null, null);
    static final ScreenState EXPIRED = new ScreenState(Stage.EXPIRED, null, null);

    public enum Stage {
        WAITING,
        CONFIRMED,
        EXPIRED
    }
}
