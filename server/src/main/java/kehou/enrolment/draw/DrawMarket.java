package kehou.enrolment.draw;

/**
 * All that a draw decides over, in arrays, for a school or for a province.
 *
 * @param seats by offering
 * @param reserve by offering: of its seats, how many go to children of the need group first; 0 where none
 * @param spanStart by offering and one more: where its spans begin in {@code spanFrom} and {@code spanTo}, minutes of two
 *     weeks; offerings of which two spans meet cannot be had together
 * @param spanWeek beside {@code spanFrom}: the only week in which the span is, or {@link #EVERY} where it is in all odd,
 *     or all even, ones
 * @param wishStart by child and one more: where its wishes begin in {@code wish}, best first
 * @param wish the offering wished for
 * @param place beside {@code wish}: where the child stands in that offering's order; no two alike, the lower goes first
 * @param wanted by child: how many seats it wants at most
 * @param need by child: of the need group, for reserves
 * @param sequence the children in the order in which they stand for the rounds after the first
 */
public record DrawMarket(
        int[] seats,
        int[] reserve,
        int[] spanStart,
        int[] spanFrom,
        int[] spanTo,
        int[] spanWeek,
        int[] wishStart,
        int[] wish,
        int[] place,
        int[] wanted,
        boolean[] need,
        int[] sequence) {
    /** A span of all odd, or all even, weeks. */
    public static final int EVERY = -1;

    /** How many children there are. */
    public int children() {
        return wanted.length;
    }

    boolean clash(int one, int other) {
        for (int a = spanStart[one]; a < spanStart[one + 1]; a++) {
            for (int b = spanStart[other]; b < spanStart[other + 1]; b++) {
                if (spanFrom[a] < spanTo[b] && spanFrom[b] < spanTo[a] && sameWeek(spanWeek[a], spanWeek[b])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sameWeek(int one, int other) {
        return one == EVERY || other == EVERY || one == other;
    }
}
