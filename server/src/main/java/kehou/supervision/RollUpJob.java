package kehou.supervision;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Settles what events marked, so that the overview is a second or two behind the schools,
 * and a few more while thousands choose. */
@Component
class RollUpJob {
    private static final int MANY = 20;
    private static final int PAUSE = 5;

    private final RollUps rollUps;
    private int rest;

    RollUpJob(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @Scheduled(fixedDelay = 1_000)
    void settle() {
        if (rest > 0) {
            rest--;
        } else if (!rollUps.resting()) {
            // Where much becomes old at once (a rush), it does so again at once: counting must not take its machine.
            rest = rollUps.settle() > MANY ? PAUSE : 0;
        }
    }
}
