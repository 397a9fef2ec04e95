package kehou.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits per client address, kept by each node for itself on its own stop-watch: they blunt a flood, they
 * decide nothing that another node must know (lock-outs and code limits are rows). A school sits behind
 * one address, so only failures count. What nobody signed in for counts by its address and by what it is about.
 * Refusals carry the seconds to wait.
 */
@Component
class Limits {
    private static final Duration SPAN = Duration.ofMinutes(10);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Gcra failures;
    private final Gcra codes;
    private final Gcra writings;
    private final Gcra subject;
    private final LongSupplier millis;
    private final Cache<String, Long> due = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterWrite(SPAN.multipliedBy(2))
            .build();

    /** How many failures, codes and writings ten minutes allow one address, and how many writings one subject. */
    @Autowired
    Limits(
            @Value("${kehou.sign-in.failures-per-address:20}") int failures,
            @Value("${kehou.sign-in.codes-per-address:120}") int codes,
            @Value("${kehou.strangers.writings-per-address:5}") int writings,
            @Value("${kehou.strangers.writings-per-subject:30}") int subject) {
        this(failures, codes, writings, subject, () -> System.nanoTime() / NANOS_PER_MILLI);
    }

    Limits(int failures, int codes, int writings, int subject, LongSupplier millis) {
        this.failures = Gcra.of(failures, SPAN);
        this.codes = Gcra.of(codes, SPAN);
        this.writings = Gcra.of(writings, SPAN);
        this.subject = Gcra.of(subject, SPAN);
        this.millis = millis;
    }

    /** Counts a try from this address as a failure until {@link #forgive} takes it back. */
    void tryFrom(String address) {
        take(failures, "try " + address, SignInRefusal.TOO_MANY_TRIES);
    }

    /** The try was no failure. */
    void forgive(String address) {
        giveBack("try " + address);
    }

    /** Counts a text message asked for from this address. */
    void codeFrom(String address) {
        take(codes, "code " + address, SignInRefusal.TOO_MANY_TRIES);
    }

    /** Counts what a stranger at this address writes about {@code of}. */
    void writingFrom(String address, String of) {
        take(writings, "write " + address, KernelRefusal.TOO_MANY);
        take(subject, "about " + of, KernelRefusal.TOO_MANY);
    }

    /** Counts a stranger's code as a wrong one until {@link #codeKnown} takes it back. */
    void codeAsked(String address) {
        take(failures, "ask " + address, KernelRefusal.TOO_MANY);
    }

    void codeKnown(String address) {
        giveBack("ask " + address);
    }

    private void giveBack(String key) {
        due.asMap().computeIfPresent(key, (_, at) -> failures.givenBack(at));
    }

    private void take(Gcra limit, String key, Reason no) {
        long now = millis.getAsLong();
        long[] wait = new long[1];
        due.asMap().compute(key, (_, old) -> {
            long at = old == null ? Gcra.FRESH : old;
            wait[0] = limit.waitMillis(at, now);
            return wait[0] > 0 ? at : limit.taken(at, now);
        });
        if (wait[0] > 0) {
            throw no.refused("retryAfter", wait[0] / 1000 + 1);
        }
    }
}
