package kehou.timetable;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kehou.kernel.Purpose;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import kehou.timetable.solver.SearchProgress;
import kehou.timetable.solver.SolvedTimetable;
import kehou.timetable.solver.TimetableSearch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through the runs that wait, one at a time on this node. It holds a run by a lease on the database's clock and
 * renews it as long as it lives; a run whose node died is another's when the lease is over.
 */
@Component
class SolveWork implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SolveWork.class);
    private static final int LEASE_SECONDS = 30;
    private static final int MOST_ATTEMPTS = 3;
    private static final long PROGRESS_EVERY = Duration.ofMillis(300).toNanos();

    private record Current(Scope scope, SolveRun.Id id, TimetableSearch search) {}

    private final String node = UUID.randomUUID().toString();
    private final SolveRunStore store;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService thread;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicReference<@Nullable Current> current = new AtomicReference<>();

    SolveWork(
            SolveRunStore store,
            Organisations organisations,
            Tenancy tenancy,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        // A thread of the platform's, and one only: searching is arithmetic and must leave the other core to people.
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .daemon()
                .name("timetable")
                .priority(Thread.MIN_PRIORITY)
                .factory());
    }

    /** Starts on whatever waits, unless this node is at work already. Returns at once. */
    void wake() {
        if (busy.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    drain();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Keeps the lease while a search finds nothing better for a while, and hears whether it is to stop. */
    void renew() {
        Current now = current.get();
        if (now != null) {
            report(now, null);
        }
    }

    @Override
    public void destroy() {
        Current now = current.getAndSet(null);
        if (now != null) {
            now.search().stop();
        }
        thread.shutdownNow();
    }

    private void drain() {
        Optional<SolveRun.Id> next = claim();
        while (next.isPresent()) {
            work(next.get());
            next = claim();
        }
    }

    private Optional<SolveRun.Id> claim() {
        for (Scope scope : organisations.everySchool(Purpose.OPERATION)) {
            Optional<SolveRun.Id> claimed = in(scope, () -> store.claim(scope, node, LEASE_SECONDS, clock.instant()));
            if (claimed.isPresent()) {
                return claimed;
            }
        }
        return Optional.empty();
    }

    private void work(SolveRun.Id id) {
        Scope scope = Scope.system(Purpose.OPERATION, RowId.schoolOf(id.value()));
        try {
            if (in(scope, () -> store.attempts(scope, id)) > MOST_ATTEMPTS) {
                throw new IllegalStateException("given up after " + MOST_ATTEMPTS + " attempts");
            }
            SolveRunStore.Asked asked = in(scope, () -> store.asked(scope, id));
            AtomicLong told = new AtomicLong();
            AtomicReference<@Nullable Current> mine = new AtomicReference<>();
            TimetableSearch search = new TimetableSearch(
                    asked.problem(), Duration.ofSeconds(asked.wish().secondsOrUsual()), progress -> {
                        long now = System.nanoTime();
                        Current self = mine.get();
                        if (self != null && (told.get() == 0 || now - told.get() > PROGRESS_EVERY)) {
                            told.set(now);
                            report(self, progress);
                        }
                    });
            Current self = new Current(scope, id, search);
            mine.set(self);
            current.set(self);
            SolvedTimetable result = search.run();
            // Stopped because the platform goes down: the run stays claimed and another node takes it.
            if (current.getAndSet(null) != null) {
                end(scope, id, SolveRun.State.DONE, result);
            }
        } catch (RuntimeException e) {
            current.set(null);
            LOG.error("timetable run {} failed", id.value(), e);
            end(scope, id, SolveRun.State.FAILED, null);
        }
    }

    private void end(Scope scope, SolveRun.Id id, SolveRun.State state, @Nullable SolvedTimetable result) {
        in(scope, () -> {
            store.end(scope, id, node, state, result, clock.instant());
            return true;
        });
    }

    private void report(Current run, @Nullable SearchProgress progress) {
        Optional<Boolean> cancelled =
                in(run.scope(), () -> store.renew(run.scope(), run.id(), node, LEASE_SECONDS, progress));
        if (cancelled.orElse(true)) {
            run.search().stop();
        }
    }

    private <T> T in(Scope scope, Supplier<T> work) {
        return Objects.requireNonNull(tenancy.as(scope, () -> transaction.execute(_ -> work.get())));
    }
}
