package kehou.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kehou.kernel.KernelRefusal;
import kehou.kernel.KeyedWrite;

/**
 * The queue of one school on one node. A key stands in it once, however often its phone sends it: who sends it again
 * meanwhile waits for the same answer.
 */
final class Lane {
    private static final long HELD_UP_NANOS = 10_000_000_000L;
    private static final int IN_VAIN = 3;

    private final int school;
    private final ArrayBlockingQueue<Queued> queue;
    /** Those that met seats which somebody else held: first when it is their turn again. */
    private final ConcurrentLinkedDeque<Queued> again = new ConcurrentLinkedDeque<>();

    private final ConcurrentHashMap<KeyedWrite, Queued> inside = new ConcurrentHashMap<>();
    private final AtomicBoolean atWork = new AtomicBoolean();
    private final AtomicInteger standing;
    private volatile long heldUpAt = System.nanoTime() - HELD_UP_NANOS;

    /** {@code standing} counts the presses of this and other lanes. */
    Lane(int school, int room, AtomicInteger standing) {
        this.school = school;
        this.standing = standing;
        this.queue = new ArrayBlockingQueue<>(room);
    }

    /** A press in its lane, who waits for its answer, and how often it met seats that somebody else held. */
    record Queued(Lane lane, Press press, CompletableFuture<Outcome> answer, int tried) {
        void done() {
            lane.inside.remove(press.write(), this);
        }
    }

    int school() {
        return school;
    }

    /** Its seats were not to be had in time: somebody else holds them. */
    void heldUp() {
        heldUpAt = System.nanoTime();
    }

    boolean isHeldUp() {
        return System.nanoTime() - heldUpAt < HELD_UP_NANOS;
    }

    /** The place in the queue. Refuses when there is no room (503), and another write under a key that waits here. */
    Queued join(Press press) {
        Queued mine = new Queued(this, press, new CompletableFuture<>(), 0);
        Queued before = inside.putIfAbsent(press.write(), mine);
        if (before != null) {
            if (!before.press().write().sameAs(press.write())) {
                throw KernelRefusal.KEY_REUSED.refused();
            }
            return before;
        }
        if (!queue.offer(mine)) {
            inside.remove(press.write());
            throw Refusal.LANE_FULL.refused("ahead", queue.size(), "retryAfter", 2);
        }
        standing.incrementAndGet();
        return mine;
    }

    /** How many of its presses have no answer yet; who pressed again for the same one counts once. */
    int waiting() {
        return inside.size();
    }

    /** How many of its presses no batch has taken yet. */
    int inLine() {
        return again.size() + queue.size();
    }

    /** True for the one who has to see that it is decided. */
    boolean claim() {
        return !(again.isEmpty() && queue.isEmpty()) && atWork.compareAndSet(false, true);
    }

    void release() {
        atWork.set(false);
    }

    List<Queued> next(int most) {
        List<Queued> next = new ArrayList<>();
        while (next.size() < most && again.poll() instanceof Queued queued) {
            next.add(queued);
        }
        queue.drainTo(next, most - next.size());
        standing.addAndGet(-next.size());
        return next;
    }

    /** These come first next time, in their order. */
    void putBack(List<Queued> some) {
        some.reversed().forEach(queued -> {
            Queued once = new Queued(this, queued.press(), queued.answer(), queued.tried() + 1);
            inside.replace(once.press().write(), once);
            again.addFirst(once);
            standing.incrementAndGet();
        });
    }

    /** Whether the first has come in vain so often that it now waits for its seat. */
    boolean isPatient() {
        return again.peek() instanceof Queued first && first.tried() >= IN_VAIN;
    }
}
