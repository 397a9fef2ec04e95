package kehou.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kehou.DayJourney;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignalsTest extends DayJourney {
    private static final long SOON = 20;

    @Autowired
    private Signals signals;

    private int school;

    @Test
    void what_is_old_is_forgotten_by_one_listener_of_a_school_and_the_others_wait_for_none_of_it() throws Exception {
        school = school();
        inSchools(this::tell, school);
        inSchools(this::tell, school);
        clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> one = threads.submit(() -> inSchools(
                    () -> {
                        tell();
                        told.countDown();
                        return waitFor(over);
                    },
                    school));
            assertThat(waitFor(told)).isTrue();
            Future<Boolean> other = threads.submit(() -> inSchools(this::tell, school));
            try {
                assertThat(other.get(SOON, TimeUnit.SECONDS)).isTrue();
            } finally {
                over.countDown();
            }
            assertThat(one.get()).isTrue();
        }
        assertThat(kept()).isEqualTo(2);
    }

    private boolean tell() {
        signals.send(Scope.system(Purpose.SERVICE, school), Signal.Type.SEATS, school, null, List.of(), Map.of());
        return true;
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(SOON, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int kept() {
        return inSchools(
                () -> jdbc.sql("select count(*) from notification.signal where school_id = :school")
                        .param("school", school)
                        .query(Integer.class)
                        .single(),
                school);
    }
}
