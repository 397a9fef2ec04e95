package kehou.supervision;

/**
 * Nine times as long as the work before it, a minute at most: the work takes a tenth of a processor. All in nanoseconds
 * of one clock that only goes forward.
 */
final class Rest {
    private static final int TIMES = 9;
    private static final long LONGEST = 60_000_000_000L;

    private long until;

    Rest(long now) {
        this.until = now;
    }

    boolean isOver(long now) {
        return now - until >= 0;
    }

    void after(long began, long ended) {
        until = ended + Math.min(LONGEST, TIMES * (ended - began));
    }
}
