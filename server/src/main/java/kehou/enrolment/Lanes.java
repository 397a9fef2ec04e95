package kehou.enrolment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.KernelRefusal;
import kehou.kernel.KeyedWrite;
import kehou.kernel.Purpose;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * First come, first served, for thousands in one second: presses queue by school, and what has arrived is taken into
 * one transaction, from as many schools as wait. Row locks and the schema make it right with any number of nodes, the
 * batch makes it fast. An answer is given after the commit and never before.
 */
@Component
class Lanes {
    private static final int ROOM = 2000;
    private static final int AT_ONCE = 256;
    /** A scope opens fifty. */
    private static final int SCHOOLS_AT_ONCE = 50;

    /** While one waits for the database, the other has a core to decide on; each batch more costs its own statements. */
    private static final int AT_WORK = 2;
    /** From so many on that it could take the second comes: at fewer, two only make small batches of them. */
    private static final int ENOUGH_FOR_TWO = 40;
    /** Or when the first is slow with its batch, for whatever reason: the others do not wait with it. */
    private static final long SLOW_NANOS = 250_000_000L;

    /**
     * So long after a batch began the next one may, unless enough for a batch wait: each has the cost of its statements, and who
     * comes in that time goes along. Who comes alone does not wait.
     */
    private static final long GATHER_NANOS = 40_000_000L;

    private final LaneDesk desk;
    private final Tenancy tenancy;
    private final Crowd crowd;
    /** Real ones: a virtual one stands behind all requests again after each of its statements. */
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("lanes-", 0).daemon().factory());

    private final ConcurrentHashMap<Integer, Lane> lanes = new ConcurrentHashMap<>();
    /** How many presses stand in all lanes. */
    private final AtomicInteger standing = new AtomicInteger();

    private final Hall together = new Hall(AT_WORK, SCHOOLS_AT_ONCE, GATHER_NANOS, false);
    /** A school whose seats somebody else holds (another node, a frozen one) waits here and keeps no other waiting. */
    private final Hall apart = new Hall(1, 1, 0, true);

    Lanes(LaneDesk desk, Tenancy tenancy, Crowd crowd) {
        this.desk = desk;
        this.tenancy = tenancy;
        this.crowd = crowd;
    }

    /** Waits for what the press comes to. Refuses with 503 while the school's lane is full. */
    Outcome enter(Press press) {
        Lane lane = lanes.computeIfAbsent(press.offering().school(), school -> new Lane(school, ROOM, standing));
        Lane.Queued queued = lane.join(press);
        call(lane);
        try {
            return queued.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void call(Lane lane) {
        if (!lane.claim()) {
            // Its lane may wait behind a batch that was not slow yet when it was called.
            together.help();
        } else if (lane.isHeldUp() || lane.isPatient()) {
            crowd.standsApart(lane);
            apart.call(lane);
        } else {
            crowd.standsWithOthers(lane);
            together.call(lane);
        }
    }

    /** Lanes that wait, and the few who work them off. */
    private final class Hall {
        private final Queue<Lane> waiting = new ConcurrentLinkedQueue<>();
        private final int most;
        private final Semaphore atWork;
        /** When each of those at work began with its batch. */
        private final ConcurrentHashMap<Thread, Long> begun = new ConcurrentHashMap<>();

        private final int schoolsAtOnce;
        private final long gatherNanos;
        /** When the last batch began. */
        private volatile long lastBegan = System.nanoTime() - GATHER_NANOS;
        /** Waits for seats that somebody else holds. */
        private final boolean patient;

        Hall(int most, int schoolsAtOnce, long gatherNanos, boolean patient) {
            this.most = most;
            this.atWork = new Semaphore(most);
            this.schoolsAtOnce = schoolsAtOnce;
            this.gatherNanos = gatherNanos;
            this.patient = patient;
        }

        void call(Lane lane) {
            waiting.add(lane);
            help();
        }

        /** One more, where some wait and those at work are not enough. */
        void help() {
            if (!waiting.isEmpty() && hire()) {
                threads.execute(this::work);
            }
        }

        private boolean hire() {
            return (atWork.availablePermits() == most || isTooMuchForOne()) && atWork.tryAcquire();
        }

        private boolean isTooMuchForOne() {
            long now = System.nanoTime();
            return isEnoughForTwo()
                    || begun.entrySet().stream()
                            .anyMatch(of -> of.getKey() != Thread.currentThread() && now - of.getValue() > SLOW_NANOS);
        }

        /** Those in a lane that the other has in hand are not for it: they go along when that lane is free again. */
        private boolean isEnoughForTwo() {
            return standing.get() > ENOUGH_FOR_TWO
                    && waiting.stream().mapToInt(Lane::inLine).sum() > ENOUGH_FOR_TWO;
        }

        private boolean isEnough() {
            return atWork.availablePermits() < most - 1 && !isTooMuchForOne();
        }

        private void work() {
            do {
                try {
                    for (List<Lane> some = some(); !some.isEmpty(); some = isEnough() ? List.of() : some()) {
                        begun.put(Thread.currentThread(), System.nanoTime());
                        serve(some, patient);
                    }
                } finally {
                    begun.remove(Thread.currentThread());
                    atWork.release();
                }
                // Who came between the last look and the release found nobody free.
            } while (!waiting.isEmpty() && hire());
        }

        private void gather() {
            long ahead = lastBegan + gatherNanos - System.nanoTime();
            if (ahead > 0 && !isEnoughForTwo()) {
                LockSupport.parkNanos(ahead);
            }
            lastBegan = System.nanoTime();
        }

        private List<Lane> some() {
            if (!waiting.isEmpty()) {
                gather();
            }
            List<Lane> some = new ArrayList<>();
            while (some.size() < schoolsAtOnce && waiting.poll() instanceof Lane lane) {
                some.add(lane);
            }
            return some;
        }
    }

    private void serve(List<Lane> some, boolean patient) {
        try {
            int each = Math.max(1, AT_ONCE / some.size());
            List<Lane.Queued> batch =
                    some.stream().flatMap(lane -> lane.next(each).stream()).toList();
            decide(batch, patient).stream()
                    .collect(Collectors.groupingBy(Lane.Queued::lane))
                    .forEach(Lane::putBack);
        } finally {
            for (Lane lane : some) {
                lane.release();
                call(lane);
            }
        }
    }

    /**
     * All in one transaction; where one of them fails it, its neighbours are decided without it. Returns those that met
     * seats in other hands.
     */
    private List<Lane.Queued> decide(List<Lane.Queued> batch, boolean patient) {
        Scope scope = Scope.system(
                Purpose.SERVICE,
                batch.stream().map(queued -> queued.lane().school()).distinct().toArray(Integer[]::new));
        try {
            Map<KeyedWrite, Outcome> outcomes = tenancy.as(
                    scope,
                    () -> desk.decide(
                            scope, batch.stream().map(Lane.Queued::press).toList(), patient));
            List<Lane.Queued> again = new ArrayList<>();
            for (Lane.Queued queued : batch) {
                Outcome outcome = outcomes.get(queued.press().write());
                if (outcome == null) {
                    again.add(queued);
                } else {
                    queued.done();
                    queued.answer().complete(outcome);
                }
            }
            return again;
        } catch (NonTransientDataAccessException
                | PessimisticLockingFailureException
                | IllegalStateException
                | Refused one) {
            if (one instanceof PessimisticLockingFailureException) {
                return decideApart(batch, patient);
            }
            if (batch.size() > 1) {
                int half = batch.size() / 2;
                return Stream.of(batch.subList(0, half), batch.subList(half, batch.size()))
                        .flatMap(part -> decide(part, patient).stream())
                        .toList();
            }
            return fail(batch, one);
        } catch (RuntimeException | Error all) {
            return fail(batch, all);
        }
    }

    /** Somebody else holds seats of one of the schools: the others are decided without it. */
    private List<Lane.Queued> decideApart(List<Lane.Queued> batch, boolean patient) {
        Map<Lane, List<Lane.Queued>> bySchool = batch.stream()
                .collect(Collectors.groupingBy(Lane.Queued::lane, LinkedHashMap::new, Collectors.toList()));
        if (bySchool.size() > 1) {
            return bySchool.values().stream()
                    .flatMap(own -> decide(own, patient).stream())
                    .toList();
        }
        batch.getFirst().lane().heldUp();
        return fail(batch, KernelRefusal.BUSY.refused("retryAfter", 2));
    }

    private static List<Lane.Queued> fail(List<Lane.Queued> batch, Throwable why) {
        batch.forEach(queued -> {
            queued.done();
            queued.answer().completeExceptionally(why);
        });
        return List.of();
    }
}
