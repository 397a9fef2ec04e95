package kehou.people;

import java.time.Duration;

/**
 * The generic cell rate algorithm: one number per key (when the next request would be due) says whether
 * a request fits and, if not, exactly when to try again. {@code burst} at once, then one per {@code interval}.
 */
record Gcra(Duration interval, int burst) {
    /** No request yet. */
    static final long FRESH = Long.MIN_VALUE;

    static Gcra of(int burst, Duration per) {
        return new Gcra(per.dividedBy(burst), burst);
    }

    /** Milliseconds until a request would fit; 0 when it fits now. */
    long waitMillis(long due, long now) {
        return due == FRESH ? 0 : Math.max(0, due - now - interval.toMillis() * (burst - 1));
    }

    /** The number to keep after a request at {@code now} was let through. */
    long taken(long due, long now) {
        return Math.max(due, now) + interval.toMillis();
    }

    /** The number to keep after a request that was let through turned out not to count. */
    long givenBack(long due) {
        return due == FRESH ? due : due - interval.toMillis();
    }
}
