package kehou.region;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands in a school's venues, and which venue stands by for which when the weather is bad (SH-4.2). */
@Component
public class VenueEquipment {
    private final EquipmentStore store;
    private final Venues venues;
    private final Ids ids;

    VenueEquipment(EquipmentStore store, Venues venues, Ids ids) {
        this.store = store;
        this.venues = venues;
        this.ids = ids;
    }

    /** All of the scope's schools, by venue and name; what is gone included. */
    @Transactional(readOnly = true)
    public List<Equipment> all(Scope scope) {
        return store.all(scope);
    }

    /** What stands in these venues now. */
    @Transactional(readOnly = true)
    public List<Equipment> in(Scope scope, Collection<Venue.Id> of) {
        return store.in(scope, of);
    }

    /** One piece; 404 outside the scope. */
    @Transactional(readOnly = true)
    public Equipment find(Scope scope, Equipment.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** Adds one to a venue of the caller's; refuses a name that stands there already. */
    @Transactional
    public Equipment add(Scope scope, Equipment.EquipmentFacts facts) {
        Venue venue = venues.find(scope, facts.venue());
        Equipment made = facts.as(ids.next(venue.id().school(), Equipment.Id::new), 1);
        once(() -> store.insert(scope, made));
        return made;
    }

    /** Changes it on the version that stands. */
    @Transactional
    public Equipment change(Scope scope, Equipment.Id id, Equipment.EquipmentFacts facts) {
        Equipment was = find(scope, id);
        venues.find(scope, facts.venue());
        if (facts.venue().school() != id.school()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Integer madeOn = facts.version();
        Equipment now = facts.as(id, (madeOn == null ? 0 : madeOn) + 1);
        once(() -> {
            if (store.update(scope, now) == 0) {
                throw Reason.stale(was);
            }
        });
        return now;
    }

    /** Which venue stands by for which. */
    @Transactional(readOnly = true)
    public Map<Venue.Id, Venue.Id> standBys(Scope scope) {
        return store.standBys(scope);
    }

    /** Names the venue that stands by for an outdoor one, or none. Refuses one that lies outdoors itself. */
    @Transactional
    public void standBy(Scope scope, Venue.Id id, Venue.@Nullable Id standBy) {
        Venue venue = venues.find(scope, id);
        if (standBy == null) {
            store.noStandBy(scope, venue.id());
            return;
        }
        Venue other = Optional.of(venues.find(scope, standBy))
                .filter(of -> of.id().school() == id.school())
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (other.kind() == Venue.Kind.GROUND || other.id().equals(id)) {
            throw Refusal.STAND_BY_OUTDOORS.refused("venue", other.name());
        }
        store.standBy(scope, id, other.id());
    }

    private static void once(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw Refusal.EQUIPMENT_NAME_TAKEN.refused();
        }
    }
}
