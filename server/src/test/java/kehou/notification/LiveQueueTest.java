package kehou.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveQueueTest {
    private final LiveQueue queue = new LiveQueue();

    @Test
    void signals_come_out_in_order_of_arrival() throws InterruptedException {
        queue.offer(roll(1, 1));
        queue.offer(roll(2, 2));
        assertThat(queue.take(Duration.ZERO)).containsExactly(roll(1, 1), roll(2, 2));
        assertThat(queue.take(Duration.ZERO)).isEmpty();
    }

    @Test
    void signals_that_say_the_same_fold_into_the_later_one() throws InterruptedException {
        queue.offer(roll(1, 7));
        queue.offer(roll(2, 8));
        queue.offer(roll(3, 7));
        assertThat(queue.take(Duration.ZERO)).containsExactly(roll(2, 8), roll(3, 7));
    }

    @Test
    void a_reader_too_slow_is_told_to_fetch_everything() throws InterruptedException {
        for (int i = 0; i <= LiveQueue.MOST; i++) {
            queue.offer(roll(i, i));
        }
        assertThat(queue.take(Duration.ZERO)).containsExactly(Signal.RESYNC);
    }

    @Test
    void closing_wakes_the_reader() throws InterruptedException {
        Thread closer = Thread.ofVirtual().start(queue::close);
        assertThat(queue.take(Duration.ofMinutes(5))).isEmpty();
        assertThat(queue.isClosed()).isTrue();
        closer.join();
    }

    private static Signal roll(long number, long session) {
        return new Signal(number, Signal.Type.ROLL, 1, null, List.of(), Map.of("session", session));
    }
}
