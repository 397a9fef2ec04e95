package kehou.supervision;

import java.util.ArrayDeque;
import java.util.Deque;
import kehou.supervision.DueStore.Due;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Settles what events marked, one figure after the other with rests in between, so that the overview is a second or two
 * behind the schools, and minutes while thousands choose.
 */
@Component
class RollUpJob {
    private static final long LOOK_NANOS = 1_000_000_000L;
    /** Made old so often while it waited, a figure will be old again at once: nobody is served by counting it often. */
    private static final int RESTLESS_MARKS = 10;

    private final RollUps rollUps;
    private final Rest rest = new Rest(System.nanoTime());
    private final Deque<Due> waiting = new ArrayDeque<>();
    private long looked = System.nanoTime() - LOOK_NANOS;
    private int found;

    RollUpJob(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @Scheduled(fixedDelay = 20)
    void settle() {
        long began = System.nanoTime();
        if (rollUps.resting() || !rest.isOver(began) || !isAnythingWaiting(began)) {
            return;
        }
        int marks = rollUps.settle(waiting.remove());
        rest.after(began, System.nanoTime(), found, marks > RESTLESS_MARKS);
    }

    private boolean isAnythingWaiting(long now) {
        if (waiting.isEmpty() && now - looked >= LOOK_NANOS) {
            looked = now;
            waiting.addAll(rollUps.waiting());
            found = waiting.size();
        }
        return !waiting.isEmpty();
    }
}
