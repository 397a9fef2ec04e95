package kehou.supervision;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Settles what events marked, so that the overview is a second or two behind the schools. */
@Component
class RollUpJob {
    private final RollUps rollUps;

    RollUpJob(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @Scheduled(fixedDelay = 1_000)
    void settle() {
        if (!rollUps.resting()) {
            rollUps.settle();
        }
    }
}
