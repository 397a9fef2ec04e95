package kehou.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often sign-in went wrong under one name: five failures lock it for 15 minutes, then 30, then an
 * hour, up to a day (trust S4). A try is counted before the password is looked at, so that a thousand
 * at once are still five.
 */
record Lockout(int failures, int level, @Nullable Instant until, Instant last) {
    private static final int TRIES = 5;
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(1);

    static Lockout none(Instant now) {
        return new Lockout(0, 0, null, now);
    }

    boolean isLocked(Instant now) {
        return until != null && until.isAfter(now);
    }

    long secondsLeft(Instant now) {
        return until == null ? 0 : Math.max(1, Duration.between(now, until).toSeconds());
    }

    /** The state after one more try; the fifth locks, unless it turns out right and all is forgotten. */
    Lockout tried(Instant now) {
        Duration quiet = Duration.between(last, now);
        int earlier = quiet.compareTo(FIRST) > 0 ? 0 : failures;
        int grown = quiet.compareTo(LONGEST) > 0 ? 0 : level;
        if (earlier + 1 < TRIES) {
            return new Lockout(earlier + 1, grown, null, now);
        }
        return new Lockout(0, grown + 1, now.plus(length(grown)), now);
    }

    private static Duration length(int level) {
        Duration grown = FIRST.multipliedBy(1L << Math.min(level, 7));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }
}
