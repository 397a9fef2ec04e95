package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import kehou.plan.EndFollower;
import kehou.plan.Offering;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Nobody waits for a class that ends: its line is closed as soon as that is said, and no seat of it is offered. */
@Component
class WaitsEnd implements EndFollower {
    private final SeatStore seats;
    private final WaitingStore waiting;
    private final FullClasses full;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitsEnd(SeatStore seats, WaitingStore waiting, FullClasses full, ApplicationEventPublisher events, Clock clock) {
        this.seats = seats;
        this.waiting = waiting;
        this.full = full;
        this.events = events;
        this.clock = clock;
    }

    /** Who presses or waits in the same moment stands in line at the seats and finds the class closed. */
    @Override
    public void ending(Scope scope, int school, Collection<Offering.Id> offerings) {
        seats.lock(scope, offerings);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Offering.Id, Integer> kept = new HashMap<>();
        for (Offering.Id offering : offerings) {
            List<Waiting> line = waiting.liveIn(scope, offering);
            int offered = close(scope, offering, line, now);
            if (offered > 0) {
                kept.put(offering, -offered);
            }
            line.forEach(one -> events.publishEvent(new Waiting.InVain(school, one.id(), offering, one.pupil())));
        }
        if (!kept.isEmpty()) {
            events.publishEvent(Seats.changed(seats.take(scope, kept)));
        }
    }

    /** Ends these of a class; how many of them kept a seat, which is still counted as taken. The seats are locked. */
    int close(Scope scope, Offering.Id offering, List<Waiting> line, Instant now) {
        full.ends(offering);
        int offered = 0;
        for (Waiting one : line) {
            waiting.end(scope, one.id(), Waiting.State.ENDED, null, now);
            offered += one.state() == Waiting.State.OFFERED ? 1 : 0;
            events.publishEvent(new Waiting.Closed(
                    one.id().school(), one.id(), one.offering(), one.pupil(), one.number(), Waiting.State.ENDED));
        }
        return offered;
    }
}
