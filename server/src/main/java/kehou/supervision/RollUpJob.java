package kehou.supervision;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Settles what events marked, so that the overview is a second or two behind the schools, and more while thousands
 * choose: counting takes a tenth of a processor at most.
 */
@Component
class RollUpJob {
    private final RollUps rollUps;
    private final Rest rest = new Rest(System.nanoTime());

    RollUpJob(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @Scheduled(fixedDelay = 1_000)
    void settle() {
        long began = System.nanoTime();
        if (!rest.isOver(began) || rollUps.resting()) {
            return;
        }
        rollUps.settle();
        rest.after(began, System.nanoTime());
    }
}
