package kehou.supervision;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Settles what events marked, so that the overview is a second or two behind the schools, and more while thousands
 * choose: counting takes a tenth of a processor at most.
 */
@Component
class RollUpJob {
    private static final int REST = 9;
    private static final long LONGEST = 60_000_000_000L;

    private final RollUps rollUps;
    private long restUntil = System.nanoTime();

    RollUpJob(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @Scheduled(fixedDelay = 1_000)
    void settle() {
        long began = System.nanoTime();
        if (began < restUntil || rollUps.resting()) {
            return;
        }
        rollUps.settle();
        long took = System.nanoTime() - began;
        restUntil = began + took + Math.min(LONGEST, REST * took);
    }
}
