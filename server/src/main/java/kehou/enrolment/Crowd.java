package kehou.enrolment;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The presses that were let in and have no answer yet: at most half a second's worth. A rate alone lets in as many while
 * the node is slower for some seconds, and they all wait longer and longer. Lanes that wait for seats in other hands are
 * slow through no fault of the node, and do not count.
 */
@Component
final class Crowd {
    private final int room;
    private final AtomicInteger inside = new AtomicInteger();
    private final Set<Lane> apart = ConcurrentHashMap.newKeySet();

    /** @param presses how many a second the node lets in */
    Crowd(@Value("${kehou.rush.presses-per-second}") int presses) {
        this.room = Math.max(1, presses / 2);
    }

    /** True when there is room; whoever came in has to {@link #leave}. */
    boolean enter() {
        if (inside.incrementAndGet() - apart.stream().mapToInt(Lane::waiting).sum() <= room) {
            return true;
        }
        leave();
        return false;
    }

    void leave() {
        inside.decrementAndGet();
    }

    /** The lane waits for seats in other hands. */
    void standsApart(Lane lane) {
        apart.add(lane);
    }

    void standsWithOthers(Lane lane) {
        apart.remove(lane);
    }
}
