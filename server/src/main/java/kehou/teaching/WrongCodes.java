package kehou.teaching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Six digits can be guessed if nobody counts: ten wrong ones, then a pause. Counted per account on each node. */
@Component
class WrongCodes {
    private static final int MOST = 10;
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Cache<Long, AtomicInteger> counts =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(PAUSE).build();

    void requireFewOf(long account) {
        AtomicInteger count = counts.getIfPresent(account);
        if (count != null && count.get() >= MOST) {
            throw Refusal.TOO_MANY_TRIES.refused("retryAfter", PAUSE.toSeconds());
        }
    }

    void count(long account) {
        counts.get(account, _ -> new AtomicInteger()).incrementAndGet();
    }
}
