package kehou.timetable;

import java.time.Clock;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.region.Venues;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cells that a school adds to its schedule beside its offerings. */
@Component
public class OwnCells {
    private final OwnCellStore store;
    private final Venues venues;
    private final Terms terms;
    private final Ids ids;
    private final Clock clock;

    OwnCells(OwnCellStore store, Venues venues, Terms terms, Ids ids, Clock clock) {
        this.store = store;
        this.venues = venues;
        this.terms = terms;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds a cell to this term's week; what is not known may be left open. Refuses half a time and one that runs backwards. */
    @Transactional
    public OwnCell add(Scope scope, OwnCellDraft draft) {
        check(scope, draft);
        Term term = terms.current().orElseThrow(Refusal.NO_TERM::refused);
        OwnCell.Id id = ids.next(scope.at(scope.place()), OwnCell.Id::new);
        store.insert(scope, id, term.id(), draft);
        return find(scope, id);
    }

    /** Rewrites it, on the version that stands. */
    @Transactional
    public OwnCell edit(Scope scope, OwnCell.Id id, OwnCellDraft draft) {
        OwnCell now = find(scope, id);
        check(scope, draft);
        int seen = draft.version() == null ? now.version() : draft.version();
        if (!store.update(scope, id, draft, seen)) {
            throw Reason.stale(find(scope, id));
        }
        return find(scope, id);
    }

    /** Takes it out of the week; published versions keep it. */
    @Transactional
    public void remove(Scope scope, OwnCell.Id id) {
        if (!store.remove(scope, id, clock.instant())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
    }

    private OwnCell find(Scope scope, OwnCell.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private void check(Scope scope, OwnCellDraft draft) {
        boolean half = (draft.from() == null) != (draft.to() == null);
        if (half || draft.from() != null && draft.to() != null && !draft.from().isBefore(draft.to())) {
            throw Refusal.TIMES_REVERSED.refused();
        }
        if (draft.venue() != null) {
            venues.find(scope, draft.venue());
        }
    }
}
