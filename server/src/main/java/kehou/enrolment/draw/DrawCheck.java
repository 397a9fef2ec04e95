package kehou.enrolment.draw;

import java.util.ArrayList;
import java.util.List;

/** Looks at an outcome from outside, one pair after the other, and shares no code with what made it. */
public final class DrawCheck {
    private DrawCheck() {}

    /**
     * Pairs of a child and an offering that would both rather have each other after the first round: the child wishes it
     * more than what it got, and a seat is free or held by someone who stands behind it. Nobody has a justified complaint
     * where there are none.
     */
    public static long blockingPairs(DrawMarket market, DrawOutcome outcome) {
        List<List<Integer>> holders = holders(market, outcome);
        long pairs = 0;
        for (int child = 0; child < market.children(); child++) {
            int got = market.wanted()[child] > 0 ? outcome.given(child, 0) : market.wishStart()[child];
            int end = got < 0 ? market.wishStart()[child + 1] : got;
            for (int wish = market.wishStart()[child]; wish < end; wish++) {
                if (blocks(market, child, wish, outcome, holders.get(market.wish()[wish]))) {
                    pairs++;
                }
            }
        }
        return pairs;
    }

    private static List<List<Integer>> holders(DrawMarket market, DrawOutcome outcome) {
        List<List<Integer>> holders = new ArrayList<>();
        for (int i = 0; i < market.seats().length; i++) {
            holders.add(new ArrayList<>());
        }
        for (int child = 0; child < market.children(); child++) {
            if (outcome.given(child, 0) >= 0) {
                holders.get(market.wish()[outcome.given(child, 0)]).add(child);
            }
        }
        return holders;
    }

    private static boolean blocks(DrawMarket market, int child, int wish, DrawOutcome outcome, List<Integer> holders) {
        int offering = market.wish()[wish];
        if (holders.size() < market.seats()[offering]) {
            return true;
        }
        long inNeed = holders.stream().filter(holder -> market.need()[holder]).count();
        int reserve = market.reserve()[offering];
        for (int holder : holders) {
            boolean ahead = market.place()[wish] < market.place()[outcome.given(holder, 0)];
            boolean same = market.need()[holder] == market.need()[child];
            boolean guarded = market.need()[holder] && !same && inNeed <= reserve;
            boolean entitled = market.need()[child] && !same && inNeed < reserve;
            if (ahead && !guarded || entitled) {
                return true;
            }
        }
        return false;
    }

    /** Seats given twice, beyond those there are, at clashing times, beyond what was wanted. */
    public static long faults(DrawMarket market, DrawOutcome outcome) {
        int[] taken = new int[market.seats().length];
        long faults = 0;
        for (int child = 0; child < market.children(); child++) {
            List<Integer> own = outcome.of(child);
            faults += Math.max(0, own.size() - market.wanted()[child]);
            for (int i = 0; i < own.size(); i++) {
                int offering = market.wish()[own.get(i)];
                taken[offering]++;
                for (int j = 0; j < i; j++) {
                    int other = market.wish()[own.get(j)];
                    faults += other == offering || market.clash(other, offering) ? 1 : 0;
                }
            }
        }
        for (int offering = 0; offering < taken.length; offering++) {
            faults += Math.max(0, taken[offering] - market.seats()[offering]);
        }
        return faults;
    }
}
