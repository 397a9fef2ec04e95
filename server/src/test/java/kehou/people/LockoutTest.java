package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutTest {
    private static final Instant NOON = Instant.parse("2026-09-16T04:00:00Z");

    @Test
    void the_fifth_try_locks_for_a_quarter_of_an_hour() {
        Lockout four = tries(Lockout.none(NOON), 4, NOON);
        assertThat(four.isLocked(NOON)).isFalse();
        Lockout five = four.tried(NOON);
        assertThat(five.isLocked(NOON.plusSeconds(899))).isTrue();
        assertThat(five.isLocked(NOON.plusSeconds(900))).isFalse();
        assertThat(five.secondsLeft(NOON)).isEqualTo(900);
    }

    @Test
    void each_further_lock_is_twice_as_long_up_to_a_day() {
        Lockout state = Lockout.none(NOON);
        Instant now = NOON;
        Duration longest = Duration.ZERO;
        for (int level = 0; level < 9; level++) {
            state = tries(state, 5, now);
            longest = Duration.between(now, state.until());
            now = state.until();
        }
        assertThat(longest).isEqualTo(Duration.ofDays(1));
        assertThat(Duration.between(
                        NOON,
                        tries(tries(Lockout.none(NOON), 5, NOON), 5, NOON.plusSeconds(900))
                                .until()))
                .isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void tries_long_ago_are_forgotten() {
        Lockout four = tries(Lockout.none(NOON), 4, NOON);
        assertThat(four.tried(NOON.plusSeconds(901)).failures()).isEqualTo(1);
        Lockout locked = tries(Lockout.none(NOON), 5, NOON);
        assertThat(locked.tried(NOON.plus(Duration.ofDays(2))).level()).isZero();
    }

    private static Lockout tries(Lockout state, int count, Instant at) {
        Lockout next = state;
        for (int i = 0; i < count; i++) {
            next = next.tried(at);
        }
        return next;
    }
}
