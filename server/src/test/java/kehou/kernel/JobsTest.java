package kehou.kernel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import kehou.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.TaskScheduler;

class JobsTest extends Journey {
    @Autowired
    TaskScheduler jobs;

    @Autowired
    AsyncTaskExecutor applicationTaskExecutor;

    @Test
    void a_slow_job_keeps_no_other_waiting() throws Exception {
        CountDownLatch other = new CountDownLatch(1);
        CompletableFuture<Boolean> slow = new CompletableFuture<>();
        ScheduledFuture<?> waits = jobs.scheduleWithFixedDelay(() -> slow.complete(came(other)), Duration.ofHours(1));
        ScheduledFuture<?> comes = jobs.scheduleWithFixedDelay(other::countDown, Duration.ofHours(1));
        assertThat(slow.get(60, SECONDS)).isTrue();
        waits.cancel(false);
        comes.cancel(false);
    }

    @Test
    void what_follows_an_event_runs_on_a_virtual_thread() throws Exception {
        CompletableFuture<Boolean> virtual = new CompletableFuture<>();
        applicationTaskExecutor.execute(
                () -> virtual.complete(Thread.currentThread().isVirtual()));
        assertThat(virtual.get(60, SECONDS)).isTrue();
    }

    private static boolean came(CountDownLatch other) {
        try {
            return other.await(30, SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
