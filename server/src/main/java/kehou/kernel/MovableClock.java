package kehou.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the whole application, in Beijing time. Tests and the pinned demo move it; everyone else
 * reads it. It never stops: moved, it runs on from there.
 */
public final class MovableClock extends Clock {
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Clock base = Clock.system(BEIJING);
    private volatile Duration offset = Duration.ZERO;

    @Override
    public ZoneId getZone() {
        return BEIJING;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("the platform lives in one zone");
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    /** From now on it is {@code instant} and running. */
    public void moveTo(Instant instant) {
        offset = Duration.between(base.instant(), instant);
    }

    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    public Duration offset() {
        return offset;
    }
}
