package kehou.enrolment;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import kehou.kernel.Purpose;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * First come, first served, for thousands in one second: presses queue by school, and a lane takes what has arrived
 * into one transaction. Row locks and the schema make it right with any number of nodes, the batch makes it fast. An
 * answer is given after the commit and never before.
 */
@Component
class Lanes {
    private static final int ROOM = 2000;
    private static final int AT_ONCE = 256;

    /** So few that batches grow under load, and that everything else on the node keeps its connections. */
    private static final int AT_WORK = 4;

    private final LaneDesk desk;
    private final Tenancy tenancy;
    private final ConcurrentHashMap<Integer, Lane> lanes = new ConcurrentHashMap<>();
    private final Semaphore atWork = new Semaphore(AT_WORK);

    Lanes(LaneDesk desk, Tenancy tenancy) {
        this.desk = desk;
        this.tenancy = tenancy;
    }

    /** Waits for what the press comes to. Refuses with 503 while the school's lane is full. */
    Outcome enter(Press press) {
        Lane lane = lanes.computeIfAbsent(press.offering().school(), _ -> new Lane(ROOM));
        Lane.Queued queued = lane.join(press);
        work(press.offering().school(), lane);
        try {
            return queued.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void work(int school, Lane lane) {
        if (lane.claim()) {
            Thread.ofVirtual().name("lane-" + school).start(() -> {
                try {
                    atWork.acquireUninterruptibly();
                    try {
                        decide(school, lane, lane.next(AT_ONCE));
                    } finally {
                        atWork.release();
                    }
                } finally {
                    lane.release();
                    work(school, lane);
                }
            });
        }
    }

    /** All in one transaction; where one of them fails it, its neighbours are decided without it. */
    private void decide(int school, Lane lane, List<Lane.Queued> batch) {
        try {
            List<Outcome> outcomes = tenancy.as(
                    Scope.system(Purpose.SERVICE, school),
                    () -> desk.decide(
                            school, batch.stream().map(Lane.Queued::press).toList()));
            IntStream.range(0, batch.size()).forEach(i -> {
                lane.done(batch.get(i));
                batch.get(i).answer().complete(outcomes.get(i));
            });
        } catch (NonTransientDataAccessException | IllegalStateException | Refused one) {
            if (batch.size() > 1) {
                int half = batch.size() / 2;
                decide(school, lane, batch.subList(0, half));
                decide(school, lane, batch.subList(half, batch.size()));
            } else {
                fail(lane, batch, one);
            }
        } catch (RuntimeException | Error all) {
            fail(lane, batch, all);
        }
    }

    private static void fail(Lane lane, List<Lane.Queued> batch, Throwable why) {
        batch.forEach(queued -> {
            lane.done(queued);
            queued.answer().completeExceptionally(why);
        });
    }
}
