package kehou.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Puts a school back to where it was before an import. */
@Component
class RosterUndo {
    private final RosterUndoStore store;
    private final RosterTraceStore trace;
    private final SchoolRosterStore rosters;
    private final Wards wards;
    private final ApplicationEventPublisher events;

    RosterUndo(
            RosterUndoStore store,
            RosterTraceStore trace,
            SchoolRosterStore rosters,
            Wards wards,
            ApplicationEventPublisher events) {
        this.store = store;
        this.trace = trace;
        this.rosters = rosters;
        this.wards = wards;
        this.events = events;
    }

    void undo(Scope scope, RosterImport.Id id) {
        int school = id.school();
        rosters.touch(scope, school);
        int changed = store.changedSince(scope, id);
        if (changed > 0) {
            throw RosterRefusal.CHANGED_SINCE.refused("rows", changed);
        }
        List<Long> removed = trace.addedBy(scope, id, "PUPIL");
        List<RosterUndoStore.Link> opened = store.linksAdded(scope, id);
        List<RosterUndoStore.Link> closed = store.linksEnded(scope, id);
        try {
            store.removeNeeds(scope, id);
            store.removeGuardianships(scope, id);
            store.removePupils(scope, id);
            store.removeStaff(scope, id);
        } catch (DataIntegrityViolationException inUse) {
            throw RosterRefusal.CHANGED_SINCE.refused("rows", removed.size());
        }
        store.restorePupils(scope, id);
        store.restoreGuardianships(scope, id);
        store.restoreNeeds(scope, id);
        store.restoreStaff(scope, id);
        wards.unlinkAll(byAccount(opened));
        wards.linkAll(byAccount(closed));
        if (!removed.isEmpty()) {
            events.publishEvent(new Pupil.Left(school, removed, Pupil.State.LEFT));
        }
    }

    private static Map<Long, List<Long>> byAccount(List<RosterUndoStore.Link> links) {
        Map<Long, List<Long>> pupils = new HashMap<>();
        links.forEach(link ->
                pupils.computeIfAbsent(link.account(), _ -> new ArrayList<>()).add(link.pupil()));
        return pupils;
    }
}
