package kehou.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends signals and remembers them for an hour. */
@Component
class Signals {
    private static final Duration KEPT = Duration.ofHours(1);
    /** A notification holds 8,000 bytes; this many pupils fit with room to spare. */
    private static final int PUPILS_AT_ONCE = 300;
    /** Numbers are drawn before their transaction commits: look back this far for one that came late. */
    private static final long OVERLAP = 200;

    private static final int MOST_REPLAYED = 300;

    private final SignalStore store;
    private final Clock clock;

    Signals(SignalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Tells everyone who may know, once the transaction at hand commits. */
    @Transactional
    public void send(
            Scope scope,
            Signal.Type type,
            int school,
            @Nullable RowId instructor,
            List<? extends RowId> pupils,
            Map<String, Long> data) {
        Instant now = clock.instant();
        store.forget(scope, school, now.minus(KEPT));
        Long teacher = instructor == null ? null : instructor.value();
        for (List<Long> some : chunks(pupils.stream().map(RowId::value).toList())) {
            Signal signal = new Signal(store.next(), type, school, teacher, some, data);
            store.keep(scope, signal, now);
            store.announce(List.of(signal));
        }
    }

    /**
     * What a listener missed after this number. At least that: a little before it is told again, and a
     * gap too long to replay becomes one resync.
     */
    @Transactional(readOnly = true)
    public List<Signal> missed(Audience audience, long after) {
        List<Signal> since = store.since(audience.scope(), after - OVERLAP, MOST_REPLAYED);
        boolean cut = since.size() == MOST_REPLAYED || since.stream().noneMatch(s -> s.number() <= after);
        return cut
                ? List.of(Signal.RESYNC)
                : since.stream().filter(audience::hears).toList();
    }

    private static List<List<Long>> chunks(List<Long> pupils) {
        if (pupils.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < pupils.size(); from += PUPILS_AT_ONCE) {
            chunks.add(pupils.subList(from, Math.min(pupils.size(), from + PUPILS_AT_ONCE)));
        }
        return chunks;
    }
}
