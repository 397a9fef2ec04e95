package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.Pupils;
import kehou.plan.EndFollower;
import kehou.plan.Offering;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Nobody waits for a class that ends: its line is closed as soon as that is said, and no seat of it is offered. If it goes on
 * after all, the line stands as it stood.
 */
@Component
class WaitsEnd implements EndFollower {
    private final SeatStore seats;
    private final WaitingStore waiting;
    private final FreeSeats free;
    private final FullClasses full;
    private final Pupils pupils;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitsEnd(
            SeatStore seats,
            WaitingStore waiting,
            FreeSeats free,
            FullClasses full,
            Pupils pupils,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.seats = seats;
        this.waiting = waiting;
        this.free = free;
        this.full = full;
        this.pupils = pupils;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Who presses or waits in the same moment stands in line at the seats and finds the class closed, or open again. */
    @Override
    public void hold(Scope scope, Collection<Offering.Id> offerings) {
        seats.lock(scope, offerings);
    }

    @Override
    public void ending(Scope scope, int school, Collection<Offering.Id> offerings) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Offering.Id, Integer> kept = new HashMap<>();
        for (Offering.Id offering : offerings) {
            List<Waiting> line = waiting.liveIn(scope, offering);
            int offered = close(scope, offering, line, now);
            if (offered > 0) {
                kept.put(offering, -offered);
            }
            waiting.inVain(scope, school, line);
            line.forEach(one -> events.publishEvent(new Waiting.InVain(school, one.id(), offering, one.pupil())));
        }
        if (!kept.isEmpty()) {
            events.publishEvent(Seats.changed(seats.take(scope, kept)));
        }
    }

    /**
     * Who waited comes into line again: they stand as they stood, for nobody could join meanwhile. Who had an offer has it
     * again, and what else is free is offered. A pupil who has left the school waits no more.
     */
    @Override
    public void goingOn(Scope scope, int school, Collection<Offering.Id> offerings) {
        Set<Pupil.Id> here = pupils.grades(scope, school).keySet();
        for (Seat locked : seats.lock(scope, offerings)) {
            Seat seat = locked;
            for (Waiting before : waiting.forgetInVain(scope, locked.offering(), LocalDate.now(clock))) {
                if (here.contains(before.pupil())) {
                    Waiting again = waiting.again(scope, ids.next(school, Waiting.Id::new), before);
                    events.publishEvent(
                            new Waiting.Resumed(school, again.id(), again.offering(), again.pupil(), again.number()));
                    seat = free.offerAgain(scope, school, seat, again, before);
                }
            }
            free.offer(scope, school, seat);
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
