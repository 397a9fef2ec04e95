package kehou.supervision;

/**
 * Nine times as long as the work before it, so that the work takes a tenth of a processor, and a minute at most for all
 * works of a round. Where there is no hurry, a fiftieth and five minutes. All in nanoseconds of one clock that only goes
 * forward.
 */
final class Rest {
    private static final int TIMES = 9;
    private static final int TIMES_UNHURRIED = 49;
    private static final long MINUTE = 60_000_000_000L;

    private long until;

    Rest(long now) {
        this.until = now;
    }

    boolean isOver(long now) {
        return now - until >= 0;
    }

    /** After one of so many works of a round. */
    void after(long began, long ended, int works, boolean unhurried) {
        long took = ended - began;
        until = ended
                + (unhurried
                        ? Math.min(5 * MINUTE / works, TIMES_UNHURRIED * took)
                        : Math.min(MINUTE / works, TIMES * took));
    }
}
