package kehou.people;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which sign-ins were ended before their time, in memory: told at once by this node's own acts, and
 * polled every two seconds for those of other nodes, on a connection of its own so that a rush cannot
 * starve it. Not heard of for five seconds, it refuses to say that anyone is still signed in.
 */
@Component
class Revocations {
    static final Duration STALE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    /** A transaction may commit well after the instant it wrote down; statements end within five seconds. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final RevocationFeed feed;
    private final Clock clock;
    private final LongSupplier nanos;
    private final ConcurrentHashMap<Long, Instant> ended = new ConcurrentHashMap<>();
    private final List<Consumer<Long>> onChanged = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("revocations").daemon().factory());
    private volatile Instant since = Instant.EPOCH;
    private volatile long heardAt;
    private volatile boolean heard;

    @Autowired
    Revocations(RevocationFeed feed, Clock clock) {
        this(feed, clock, System::nanoTime);
        poll();
        poller.scheduleWithFixedDelay(this::poll, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    Revocations(RevocationFeed feed, Clock clock, LongSupplier nanos) {
        this.feed = feed;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Was it ended? Refuses with 503 when that cannot be told. */
    boolean isEnded(long signIn) {
        if (!heard || nanos.getAsLong() - heardAt > STALE.toNanos()) {
            throw SignInRefusal.UNCERTAIN.refused("retryAfter", 2);
        }
        return ended.containsKey(signIn);
    }

    /** These end with the commit of the transaction at hand: on this node at once, on the others with their next poll. */
    void endOnCommit(Collection<Long> signIns, Instant until) {
        afterCommit(() -> signIns.forEach(signIn -> ended.put(signIn, until)));
    }

    /** What this account may reach changed: whoever remembers it forgets, with the commit of the transaction at hand. */
    void changedOnCommit(long account) {
        afterCommit(() -> onChanged.forEach(listener -> listener.accept(account)));
    }

    /** As {@link #changedOnCommit(long)}, for many. */
    void changedOnCommit(Collection<Long> accounts) {
        afterCommit(() -> accounts.forEach(account -> onChanged.forEach(listener -> listener.accept(account))));
    }

    /** Calls {@code listener} with each account whose reach changed, here or on another node. */
    void onChanged(Consumer<Long> listener) {
        onChanged.add(listener);
    }

    final void poll() {
        long asked = nanos.getAsLong();
        Instant now = clock.instant();
        try {
            Instant from = earlier(since, now.minus(OVERLAP));
            feed.endedSince(from).forEach(row -> ended.put(row.signIn(), row.until()));
            if (heard) {
                feed.changedSince(from).forEach(account -> onChanged.forEach(listener -> listener.accept(account)));
            }
            ended.values().removeIf(until -> until.isBefore(now));
            since = now.minus(OVERLAP);
            heardAt = asked;
            heard = true;
        } catch (RuntimeException e) {
            LOG.warn("the list of ended sign-ins could not be read: {}", e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        poller.shutdownNow();
    }

    /** A clock that was set back must not make the feed begin in the future. */
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
