package kehou.enrolment.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Who got what.
 *
 * @param rounds how many there were
 * @param given by child and round: the index of the granted wish in {@link DrawMarket#wish}, or -1
 */
public record DrawOutcome(int rounds, int[] given) {
    /** The granted wish of that round, or -1. */
    public int given(int child, int round) {
        return given[child * rounds + round];
    }

    /** Indexes of the granted wishes of a child, in the order of the rounds. */
    public List<Integer> of(int child) {
        List<Integer> all = new ArrayList<>(rounds);
        for (int round = 0; round < rounds; round++) {
            if (given(child, round) >= 0) {
                all.add(given(child, round));
            }
        }
        return all;
    }
}
