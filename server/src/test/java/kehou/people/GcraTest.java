package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GcraTest {
    private static final Gcra FIVE_A_MINUTE = Gcra.of(5, Duration.ofMinutes(1));

    @Test
    void a_burst_passes_and_the_next_learns_exactly_when_to_come_back() {
        long due = Gcra.FRESH;
        for (int i = 0; i < 5; i++) {
            assertThat(FIVE_A_MINUTE.waitMillis(due, 1000)).isZero();
            due = FIVE_A_MINUTE.taken(due, 1000);
        }
        assertThat(FIVE_A_MINUTE.waitMillis(due, 1000)).isEqualTo(12_000);
        assertThat(FIVE_A_MINUTE.waitMillis(due, 12_999)).isEqualTo(1);
        assertThat(FIVE_A_MINUTE.waitMillis(due, 13_000)).isZero();
    }

    @Test
    void a_try_given_back_was_none() {
        long due = FIVE_A_MINUTE.taken(Gcra.FRESH, 1000);
        for (int i = 0; i < 100; i++) {
            assertThat(FIVE_A_MINUTE.waitMillis(due, 1000)).isZero();
            due = FIVE_A_MINUTE.givenBack(FIVE_A_MINUTE.taken(due, 1000));
        }
    }

    @Test
    void over_any_stretch_no_more_pass_than_burst_and_rate_allow() {
        SplittableRandom random = new SplittableRandom(7);
        long due = Gcra.FRESH;
        long now = 0;
        long passed = 0;
        for (int i = 0; i < 10_000; i++) {
            now += random.nextLong(4_000);
            if (FIVE_A_MINUTE.waitMillis(due, now) == 0) {
                due = FIVE_A_MINUTE.taken(due, now);
                passed++;
            }
        }
        assertThat(passed).isLessThanOrEqualTo(5 + now / 12_000);
    }
}
