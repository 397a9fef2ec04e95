package kehou.enrolment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawMechanismTest {
    @Test
    void no_random_market_has_a_pair_that_would_rather_have_each_other_with_reserves_or_without() {
        Random random = new Random(2026);
        for (int i = 0; i < 2000; i++) {
            DrawMarket market =
                    RandomMarket.arrays(random, 1 + random.nextInt(12), 1 + random.nextInt(6), i % 2 == 0, 3);
            DrawOutcome outcome = DrawMechanism.decide(market);
            assertThat(DrawCheck.blockingPairs(market, outcome)).isZero();
            assertThat(DrawCheck.faults(market, outcome)).isZero();
        }
    }

    @Test
    void a_result_that_passes_somebody_over_is_seen_by_the_check() {
        DrawMarket market = one(new int[] {1}, new int[] {0, 1}, new int[] {0, 0}, new int[] {1, 1});
        assertThat(DrawCheck.blockingPairs(market, new DrawOutcome(1, new int[] {-1, 1})))
                .isEqualTo(1);
        assertThat(DrawCheck.faults(market, new DrawOutcome(1, new int[] {0, 1})))
                .isEqualTo(1);
    }

    @Test
    void the_first_round_is_what_the_slow_way_gives_too() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            DrawMarket market = RandomMarket.arrays(random, 1 + random.nextInt(10), 1 + random.nextInt(5), false, 1);
            DrawOutcome outcome = DrawMechanism.decide(market);
            int[] slow = slowly(market);
            for (int child = 0; child < market.children(); child++) {
                assertThat(outcome.given(child, 0)).isEqualTo(slow[child]);
            }
        }
    }

    @Test
    void no_family_gains_in_the_first_round_by_ranking_otherwise_than_it_feels() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            DrawMarket honest = RandomMarket.arrays(random, 6, 4, i % 2 == 0, 1);
            DrawOutcome outcome = DrawMechanism.decide(honest);
            for (int child = 0; child < honest.children(); child++) {
                int got = rank(honest, child, honest, outcome);
                for (int lie = 0; lie < 6; lie++) {
                    DrawMarket lied = misreport(honest, child, random);
                    assertThat(rank(honest, child, lied, DrawMechanism.decide(lied)))
                            .isGreaterThanOrEqualTo(got);
                }
            }
        }
    }

    @Test
    void a_reserve_puts_children_in_need_first_for_its_seats_and_leaves_the_rest_as_they_stand() {
        // Four children want one class of two seats, one of them reserved; the last in the order is in need.
        DrawMarket plain = one(new int[] {2}, new int[] {0, 1, 2, 3}, new int[] {0, 0, 0, 0}, new int[] {1, 1, 1, 1});
        DrawMarket market = new DrawMarket(
                plain.seats(),
                new int[] {1},
                plain.spanStart(),
                plain.spanFrom(),
                plain.spanTo(),
                plain.spanWeek(),
                plain.wishStart(),
                plain.wish(),
                plain.place(),
                plain.wanted(),
                new boolean[] {false, false, false, true},
                plain.sequence());
        DrawOutcome outcome = DrawMechanism.decide(market);
        assertThat(IntStream.range(0, 4).filter(child -> outcome.given(child, 0) >= 0))
                .containsExactly(0, 3);
    }

    @Test
    void further_seats_go_in_the_turned_order_to_wishes_that_do_not_clash() {
        // Both want two of three classes; the first in the order gets its best, the second its next two.
        DrawMarket market = new DrawMarket(
                new int[] {1, 1, 1},
                new int[3],
                new int[] {0, 1, 2, 3},
                new int[] {0, 100, 200},
                new int[] {60, 160, 260},
                new int[3],
                new int[] {0, 3, 6},
                new int[] {0, 1, 2, 0, 1, 2},
                new int[] {0, 0, 0, 1, 1, 1},
                new int[] {2, 2},
                new boolean[2],
                new int[] {0, 1});
        DrawOutcome outcome = DrawMechanism.decide(market);
        assertThat(outcome.of(0)).containsExactly(0);
        assertThat(outcome.of(1)).containsExactly(4, 5);
    }

    @Test
    void thirty_equal_children_for_ten_seats_never_lose_more_than_four_times_running_in_forty_terms() {
        for (int world = 0; world < 20; world++) {
            Random random = new Random(world);
            int[] credit = new int[30];
            int[] running = new int[30];
            for (int term = 0; term < 40; term++) {
                String seed = DrawHash.seed(RandomMarket.hex(random), String.valueOf(term));
                List<String> keys = new ArrayList<>();
                for (int child = 0; child < 30; child++) {
                    keys.add(DrawHash.key(seed, RandomMarket.hex(random), 1, credit[child]));
                }
                int[] order = IntStream.range(0, 30)
                        .boxed()
                        .sorted(Comparator.comparing(keys::get))
                        .mapToInt(i -> i)
                        .toArray();
                int[] place = new int[30];
                IntStream.range(0, 30).forEach(i -> place[order[i]] = i);
                DrawMarket market = one(new int[] {10}, place, new int[30], ones(30));
                DrawOutcome outcome = DrawMechanism.decide(market);
                for (int child = 0; child < 30; child++) {
                    boolean seated = outcome.given(child, 0) >= 0;
                    credit[child] = DrawMemory.of(1, 3, 1, seated).after(credit[child]);
                    running[child] = seated ? 0 : running[child] + 1;
                    assertThat(running[child]).isLessThanOrEqualTo(4);
                }
            }
        }
    }

    private static int[] ones(int count) {
        int[] all = new int[count];
        Arrays.fill(all, 1);
        return all;
    }

    /** One wish each: child i stands at place[i] for offering wish[i]. */
    private static DrawMarket one(int[] seats, int[] place, int[] wish, int[] wanted) {
        return new DrawMarket(
                seats,
                new int[seats.length],
                IntStream.rangeClosed(0, seats.length).toArray(),
                new int[seats.length],
                new int[seats.length],
                new int[seats.length],
                IntStream.rangeClosed(0, wish.length).toArray(),
                wish,
                place,
                wanted,
                new boolean[wish.length],
                IntStream.range(0, wish.length).toArray());
    }

    /** Everybody asks in turn until nothing changes; no heap, no shortcut. */
    private static int[] slowly(DrawMarket market) {
        int[] at = Arrays.copyOf(market.wishStart(), market.children());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int child = 0; child < market.children() && !changed; child++) {
                if (at[child] < market.wishStart()[child + 1]
                        && ahead(market, at, child) >= market.seats()[market.wish()[at[child]]]) {
                    at[child]++;
                    changed = true;
                }
            }
        }
        return IntStream.range(0, market.children())
                .map(child -> at[child] < market.wishStart()[child + 1] ? at[child] : -1)
                .toArray();
    }

    private static long ahead(DrawMarket market, int[] at, int child) {
        return IntStream.range(0, market.children())
                .filter(other -> at[other] < market.wishStart()[other + 1])
                .filter(other -> market.wish()[at[other]] == market.wish()[at[child]])
                .filter(other -> market.place()[at[other]] < market.place()[at[child]])
                .count();
    }

    /** How good what a child got is by its honest list; nothing is worse than anything on it. */
    private static int rank(DrawMarket honest, int child, DrawMarket played, DrawOutcome outcome) {
        int got = outcome.given(child, 0);
        int from = honest.wishStart()[child];
        for (int i = from; got >= 0 && i < honest.wishStart()[child + 1]; i++) {
            if (honest.wish()[i] == played.wish()[got]) {
                return i - from;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The same wishes of one child in another order. */
    private static DrawMarket misreport(DrawMarket honest, int child, Random random) {
        int[] wish = honest.wish().clone();
        int[] place = honest.place().clone();
        int from = honest.wishStart()[child];
        List<Integer> order = new ArrayList<>(
                IntStream.range(from, honest.wishStart()[child + 1]).boxed().toList());
        Collections.shuffle(order, random);
        for (int i = 0; i < order.size(); i++) {
            wish[from + i] = honest.wish()[order.get(i)];
            place[from + i] = honest.place()[order.get(i)];
        }
        return new DrawMarket(
                honest.seats(),
                honest.reserve(),
                honest.spanStart(),
                honest.spanFrom(),
                honest.spanTo(),
                honest.spanWeek(),
                honest.wishStart(),
                wish,
                place,
                honest.wanted(),
                honest.need(),
                honest.sequence());
    }
}
