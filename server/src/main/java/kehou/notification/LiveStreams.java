package kehou.notification;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The open streams of this node, found by school so that a signal visits only those it can concern. */
@Component
class LiveStreams implements SmartLifecycle {
    private final ConcurrentHashMap<Integer, Set<LiveStream>> bySchool = new ConcurrentHashMap<>();
    private final Set<LiveStream> all = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    void open(LiveStream stream) {
        all.add(stream);
        for (int school : stream.audience().scope().schools()) {
            bySchool.computeIfAbsent(school, _ -> ConcurrentHashMap.newKeySet()).add(stream);
        }
        if (!running) {
            stream.queue().close();
        }
    }

    void close(LiveStream stream) {
        all.remove(stream);
        for (int school : stream.audience().scope().schools()) {
            bySchool.computeIfPresent(school, (_, streams) -> {
                streams.remove(stream);
                return streams.isEmpty() ? null : streams;
            });
        }
    }

    void deliver(Signal signal) {
        for (LiveStream stream : bySchool.getOrDefault(signal.school(), Set.of())) {
            if (stream.audience().hears(signal)) {
                stream.queue().offer(signal);
            }
        }
    }

    /** This node may have missed signals: every screen fetches anew. */
    void resyncAll() {
        all.forEach(stream -> stream.queue().offer(Signal.RESYNC));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Streams end before the web server waits for its requests to end. */
    @Override
    public void stop() {
        running = false;
        all.forEach(stream -> stream.queue().close());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
