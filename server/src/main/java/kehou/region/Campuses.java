package kehou.region;

import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A school's campuses. */
@Component
public class Campuses {
    private final CampusStore store;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Campuses(CampusStore store, Ids ids, ApplicationEventPublisher events) {
        this.store = store;
        this.ids = ids;
        this.events = events;
    }

    /** The campus, of whichever school; 404 if there is none. */
    @Transactional(readOnly = true)
    public Campus find(Campus.Id id) {
        return store.find(id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** The campuses of every school in the scope. */
    @Transactional(readOnly = true)
    public List<Campus> list(Scope scope) {
        return store.ofSchools(scope.schoolArray());
    }

    /** How far from the campus a phone at this position is; the position itself is not kept. */
    @Transactional(readOnly = true)
    public Distance within(Campus.Id campus, double lat, double lon, Crs crs) {
        return find(campus).distance(new Position(lat, lon, crs));
    }

    /** Adds a campus to the school. */
    @Transactional
    public Campus open(Scope scope, int school, Campus.CampusFacts facts) {
        Campus campus = facts.as(ids.next(scope.at(school), Campus.Id::new), 1);
        unique(() -> store.insert(scope, campus));
        events.publishEvent(new Campus.Opened(school, campus.id().value()));
        return campus;
    }

    /** Changes name, position or fence, on the version that stands. */
    @Transactional
    public Campus change(Scope scope, Campus.Id id, Campus.CampusFacts facts) {
        scope.at(id);
        Campus was = find(id);
        Integer madeOn = facts.version();
        Campus campus = facts.as(id, (madeOn == null ? 0 : madeOn) + 1);
        unique(() -> {
            if (store.update(scope, campus) == 0) {
                throw Reason.stale(was);
            }
        });
        events.publishEvent(new Campus.Moved(id.school(), id.value(), campus.version()));
        return campus;
    }

    private static void unique(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw Refusal.CAMPUS_NAME_TAKEN.refused();
        }
    }
}
