package kehou.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What one stream still has to say. Bounded: equal signals fold into the later one, and a reader too slow
 * for the bound is told to fetch everything, which is less than what it missed.
 */
final class LiveQueue {
    static final int MOST = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition some = lock.newCondition();
    private final Map<String, Signal> waiting = new LinkedHashMap<>();
    private boolean closed;

    void offer(Signal signal) {
        lock.lock();
        try {
            waiting.remove(signal.key());
            waiting.put(signal.key(), signal);
            if (waiting.size() > MOST) {
                waiting.clear();
                waiting.put(Signal.RESYNC.key(), Signal.RESYNC);
            }
            some.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Everything waiting, in order of arrival; empty after this long without any, or when closed. */
    List<Signal> take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = some.awaitNanos(left);
            }
            List<Signal> taken = new ArrayList<>(waiting.values());
            waiting.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            some.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
