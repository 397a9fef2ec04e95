package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published classes that stop within their term (change/after). Nobody chooses such a class from the moment it is said;
 * until its day it stands in the week, and from then on its venue and its people are free.
 */
@Component
public class OfferingStops {
    private final OfferingStore store;
    private final OfferingEndStore ends;
    private final CatalogueStore catalogue;
    private final List<EndFollower> followers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfferingStops(
            OfferingStore store,
            OfferingEndStore ends,
            CatalogueStore catalogue,
            List<EndFollower> followers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.ends = ends;
        this.catalogue = catalogue;
        this.followers = followers;
        this.events = events;
        this.clock = clock;
    }

    /** They will end on that day: closed to everybody from now on, and whoever waits hears so. */
    @Transactional
    public void announce(Scope scope, int school, Collection<Offering.Id> ending, LocalDate on) {
        hold(scope, ending);
        followers.forEach(follower -> follower.ending(scope, school, ending));
        ends.announceEnd(scope, school, ending, on);
        catalogue.close(scope, school, ending, on);
    }

    /**
     * They do not end on that day after all: families find them again, and who waited stands in line as before. One that
     * was stopped otherwise stays so.
     */
    @Transactional
    public void goOn(Scope scope, int school, Collection<Offering.Id> ending, LocalDate on) {
        hold(scope, ending);
        List<Offering.Id> again = ends.forgetEnd(scope, school, ending, on);
        catalogue.reopen(scope, school, again);
        followers.forEach(follower -> follower.goingOn(scope, school, again));
    }

    /** First: who ends, chooses or waits takes the seats before the class. */
    private void hold(Scope scope, Collection<Offering.Id> offerings) {
        followers.forEach(follower -> follower.hold(scope, offerings));
    }

    /** It does not meet from that day on. Refuses one that is not public or was stopped before. */
    @Transactional
    public void stop(Scope scope, Offering.Id id, LocalDate from) {
        Offering now = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (!ends.stop(scope, id, from)) {
            throw Refusal.NOT_RUNNING.refused("state", now.state());
        }
        catalogue.close(scope, id.school(), List.of(id), from);
        events.publishEvent(new Offering.Stopped(id.school(), id, from));
        end(scope);
    }

    /** Those of the scope's schools whose day has come are history. Again, or by two nodes, it is done once. */
    @Transactional
    public int end(Scope scope) {
        return ends.endStopped(scope, LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING));
    }
}
