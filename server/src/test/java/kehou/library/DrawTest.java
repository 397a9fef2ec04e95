package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static final List<Long> POOL =
            LongStream.rangeClosed(101, 120).boxed().toList();

    @Test
    void the_same_record_gives_the_same_order_whatever_order_the_candidates_are_listed_in() {
        List<Long> shuffled = new ArrayList<>(POOL);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Draw.order(seed("一"), shuffled)).isEqualTo(Draw.order(seed("一"), POOL));
        assertThat(Draw.order(seed("一"), POOL)).containsExactlyInAnyOrderElementsOf(POOL);
    }

    @Test
    void another_seed_gives_another_order() {
        assertThat(Draw.order(seed("一"), POOL)).isNotEqualTo(Draw.order(seed("二"), POOL));
    }

    @Test
    void the_order_of_the_others_stays_when_one_candidate_is_taken_out() {
        List<Long> all = Draw.order(seed("一"), POOL);
        List<Long> without = new ArrayList<>(all);
        Long first = without.removeFirst();
        assertThat(Draw.order(
                        seed("一"), POOL.stream().filter(id -> !id.equals(first)).toList()))
                .isEqualTo(without);
    }

    @Test
    void over_many_seeds_each_candidate_sits_on_the_panel_about_equally_often() {
        Map<Long, Integer> sat = new HashMap<>();
        int draws = 4000;
        for (int i = 0; i < draws; i++) {
            Draw.order(seed("种子" + i), POOL).subList(0, 3).forEach(id -> sat.merge(id, 1, Integer::sum));
        }
        // 600 expected of each; six standard deviations are about 135.
        assertThat(sat.values())
                .hasSize(POOL.size())
                .allSatisfy(count -> assertThat(count).isBetween(465, 735));
    }

    private static byte[] seed(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
