package kehou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import kehou.Journey;
import org.junit.jupiter.api.Test;

class ClockWatchTest extends Journey {
    @Test
    void a_machine_over_a_second_from_the_database_is_told_until_it_is_right_again() {
        AtomicReference<Duration> off = new AtomicReference<>(Duration.ZERO);
        ClockWatch watch = new ClockWatch(jdbc, () -> Instant.now().plus(off.get()));
        watch.look();
        assertThat(watch.isApart()).isFalse();
        off.set(Duration.ofSeconds(-3));
        watch.look();
        assertThat(watch.isApart()).isTrue();
        off.set(Duration.ofSeconds(3));
        watch.look();
        assertThat(watch.isApart()).isTrue();
        off.set(Duration.ofMillis(200));
        watch.look();
        assertThat(watch.isApart()).isFalse();
    }
}
