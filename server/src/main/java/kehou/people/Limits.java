package kehou.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits per client address, kept by each node for itself on its own stop-watch: they blunt a flood, they
 * decide nothing that another node must know (lock-outs and code limits are rows). A school sits behind
 * one address, so only failures count. Refusals carry the seconds to wait.
 */
@Component
class Limits {
    private static final Duration SPAN = Duration.ofMinutes(10);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Gcra failures;
    private final Gcra codes;
    private final LongSupplier millis;
    private final Cache<String, Long> due = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterWrite(SPAN.multipliedBy(2))
            .build();

    /** How many failures and how many codes ten minutes allow one address. */
    @Autowired
    Limits(
            @Value("${kehou.sign-in.failures-per-address:20}") int failures,
            @Value("${kehou.sign-in.codes-per-address:120}") int codes) {
        this(failures, codes, () -> System.nanoTime() / NANOS_PER_MILLI);
    }

    Limits(int failures, int codes, LongSupplier millis) {
        this.failures = Gcra.of(failures, SPAN);
        this.codes = Gcra.of(codes, SPAN);
        this.millis = millis;
    }

    /** Counts a try from this address as a failure until {@link #forgive} takes it back. */
    void tryFrom(String address) {
        take(failures, "try " + address);
    }

    /** The try was no failure. */
    void forgive(String address) {
        due.asMap().computeIfPresent("try " + address, (_, at) -> failures.givenBack(at));
    }

    /** Counts a text message asked for from this address. */
    void codeFrom(String address) {
        take(codes, "code " + address);
    }

    private void take(Gcra limit, String key) {
        long now = millis.getAsLong();
        long[] wait = new long[1];
        due.asMap().compute(key, (_, old) -> {
            long at = old == null ? Gcra.FRESH : old;
            wait[0] = limit.waitMillis(at, now);
            return wait[0] > 0 ? at : limit.taken(at, now);
        });
        if (wait[0] > 0) {
            throw SignInRefusal.TOO_MANY_TRIES.refused("retryAfter", wait[0] / 1000 + 1);
        }
    }
}
