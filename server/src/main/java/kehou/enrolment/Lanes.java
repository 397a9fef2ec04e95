package kehou.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import kehou.kernel.Purpose;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.dao.NonTransientDataAccessException;
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

    /** So few that batches grow under load, and that everything else on the node keeps its connections. */
    private static final int AT_WORK = 2;

    private final LaneDesk desk;
    private final Tenancy tenancy;
    private final ConcurrentHashMap<Integer, Lane> lanes = new ConcurrentHashMap<>();
    /** Each lane stands here, or is with one who works, or is empty. */
    private final Queue<Lane> waiting = new ConcurrentLinkedQueue<>();

    private final Semaphore atWork = new Semaphore(AT_WORK);

    Lanes(LaneDesk desk, Tenancy tenancy) {
        this.desk = desk;
        this.tenancy = tenancy;
    }

    /** Waits for what the press comes to. Refuses with 503 while the school's lane is full. */
    Outcome enter(Press press) {
        Lane lane = lanes.computeIfAbsent(press.offering().school(), school -> new Lane(school, ROOM));
        Lane.Queued queued = lane.join(press);
        call(lane);
        try {
            return queued.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void call(Lane lane) {
        if (lane.claim()) {
            waiting.add(lane);
            if (atWork.tryAcquire()) {
                Thread.ofVirtual().name("lanes").start(this::work);
            }
        }
    }

    private void work() {
        do {
            try {
                for (List<Lane> some = some(); !some.isEmpty(); some = some()) {
                    serve(some);
                }
            } finally {
                atWork.release();
            }
            // Who came between the last look and the release found nobody free.
        } while (!waiting.isEmpty() && atWork.tryAcquire());
    }

    private List<Lane> some() {
        List<Lane> some = new ArrayList<>();
        for (Lane lane = waiting.poll(); lane != null; lane = waiting.poll()) {
            some.add(lane);
            if (some.size() == SCHOOLS_AT_ONCE) {
                break;
            }
        }
        return some;
    }

    private void serve(List<Lane> some) {
        try {
            int each = Math.max(1, AT_ONCE / some.size());
            List<Lane.Queued> batch =
                    some.stream().flatMap(lane -> lane.next(each).stream()).toList();
            decide(batch);
        } finally {
            for (Lane lane : some) {
                lane.release();
                if (lane.claim()) {
                    waiting.add(lane);
                }
            }
        }
    }

    /** All in one transaction; where one of them fails it, its neighbours are decided without it. */
    private void decide(List<Lane.Queued> batch) {
        Scope scope = Scope.system(
                Purpose.SERVICE,
                batch.stream().map(queued -> queued.lane().school()).distinct().toArray(Integer[]::new));
        try {
            List<Outcome> outcomes = tenancy.as(
                    scope,
                    () -> desk.decide(
                            scope, batch.stream().map(Lane.Queued::press).toList()));
            IntStream.range(0, batch.size()).forEach(i -> {
                batch.get(i).done();
                batch.get(i).answer().complete(outcomes.get(i));
            });
        } catch (NonTransientDataAccessException | IllegalStateException | Refused one) {
            if (batch.size() > 1) {
                int half = batch.size() / 2;
                decide(batch.subList(0, half));
                decide(batch.subList(half, batch.size()));
            } else {
                fail(batch, one);
            }
        } catch (RuntimeException | Error all) {
            fail(batch, all);
        }
    }

    private static void fail(List<Lane.Queued> batch, Throwable why) {
        batch.forEach(queued -> {
            queued.done();
            queued.answer().completeExceptionally(why);
        });
    }
}
