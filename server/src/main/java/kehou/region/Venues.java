package kehou.region;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A school's rooms, halls and grounds. */
@Component
public class Venues {
    private final VenueStore store;
    private final CampusStore campuses;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Venues(VenueStore store, CampusStore campuses, Ids ids, ApplicationEventPublisher events) {
        this.store = store;
        this.campuses = campuses;
        this.ids = ids;
        this.events = events;
    }

    /** The venue; 404 if there is none in this scope. */
    @Transactional(readOnly = true)
    public Venue find(Scope scope, Venue.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** The venues of every school in the scope. */
    @Transactional(readOnly = true)
    public List<Venue> list(Scope scope) {
        return store.list(scope);
    }

    /** Those of the ids that the scope opens, in one call. */
    @Transactional(readOnly = true)
    public Map<Venue.Id, Venue> all(Scope scope, Collection<Venue.Id> ids) {
        return store.all(scope, ids).stream().collect(Collectors.toMap(Venue::id, Function.identity()));
    }

    /** Adds a venue to the campus named in the facts, which must be the caller's school's. */
    @Transactional
    public Venue add(Scope scope, Venue.VenueFacts facts) {
        int school = checked(scope, facts);
        Venue venue = facts.as(ids.next(school, Venue.Id::new), 1);
        unique(() -> store.insert(scope, venue));
        events.publishEvent(new Venue.Added(school, venue.id().value()));
        return venue;
    }

    /** Changes a venue, on the version that stands. */
    @Transactional
    public Venue change(Scope scope, Venue.Id id, Venue.VenueFacts facts) {
        Venue was = find(scope, id);
        if (checked(scope, facts) != id.school()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Integer madeOn = facts.version();
        Venue venue = facts.as(id, (madeOn == null ? 0 : madeOn) + 1);
        unique(() -> {
            if (store.update(scope, venue) == 0) {
                throw Reason.stale(was);
            }
        });
        events.publishEvent(new Venue.Changed(id.school(), id.value(), venue.version()));
        return venue;
    }

    /** Removes a venue that no class is or was held in; refuses VENUE_IN_USE. */
    @Transactional
    public void remove(Scope scope, Venue.Id id) {
        find(scope, id);
        try {
            store.delete(scope, id);
        } catch (DataIntegrityViolationException inUse) {
            throw Refusal.VENUE_IN_USE.refused();
        }
        events.publishEvent(new Venue.Removed(id.school(), id.value()));
    }

    private int checked(Scope scope, Venue.VenueFacts facts) {
        Integer floor = facts.floor();
        if (floor != null && floor == 0) {
            throw Refusal.NO_FLOOR_ZERO.refused();
        }
        scope.at(facts.campusId());
        return campuses.find(facts.campusId())
                .orElseThrow(KernelRefusal.NOT_FOUND::refused)
                .id()
                .school();
    }

    private static void unique(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw Refusal.VENUE_NAME_TAKEN.refused();
        }
    }
}
