package kehou.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void a_rest_is_nine_times_as_long_as_the_work() {
        Rest rest = new Rest(0);
        rest.after(10 * SECOND, 12 * SECOND, 1, false);
        assertThat(rest.isOver(12 * SECOND)).isFalse();
        assertThat(rest.isOver(30 * SECOND - 1)).isFalse();
        assertThat(rest.isOver(30 * SECOND)).isTrue();
    }

    @Test
    void no_rest_is_longer_than_a_minute() {
        Rest rest = new Rest(0);
        rest.after(0, 600 * SECOND, 1, false);
        assertThat(rest.isOver(660 * SECOND - 1)).isFalse();
        assertThat(rest.isOver(660 * SECOND)).isTrue();
    }

    @Test
    void the_works_of_a_round_share_the_minute() {
        Rest rest = new Rest(0);
        rest.after(0, 10 * SECOND, 4, false);
        assertThat(rest.isOver(25 * SECOND - 1)).isFalse();
        assertThat(rest.isOver(25 * SECOND)).isTrue();
    }

    @Test
    void without_hurry_a_rest_is_longer() {
        Rest rest = new Rest(0);
        rest.after(0, SECOND, 1, true);
        assertThat(rest.isOver(50 * SECOND - 1)).isFalse();
        assertThat(rest.isOver(50 * SECOND)).isTrue();
        rest.after(0, 10 * SECOND, 4, true);
        assertThat(rest.isOver(85 * SECOND - 1)).isFalse();
        assertThat(rest.isOver(85 * SECOND)).isTrue();
    }

    @Test
    void before_the_first_work_nobody_rests() {
        assertThat(new Rest(5).isOver(5)).isTrue();
    }

    @Test
    void a_clock_that_runs_over_its_largest_number_ends_a_rest_too() {
        Rest rest = new Rest(Long.MAX_VALUE - 1);
        rest.after(Long.MAX_VALUE - 1, Long.MAX_VALUE, 1, false);
        assertThat(rest.isOver(Long.MIN_VALUE)).isFalse();
        assertThat(rest.isOver(Long.MIN_VALUE + 8)).isTrue();
    }
}
