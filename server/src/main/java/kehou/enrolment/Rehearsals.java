package kehou.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rehearsals that a school announces for its windows, and what they came to. */
@Component
public class Rehearsals {
    static final int AT_MOST = 50;

    /** So long the report stands, where the window does not open before. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final RehearsalStore store;
    private final Windows windows;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rehearsals(RehearsalStore store, Windows windows, Ids ids, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.windows = windows;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Announces one. Refuses a window that is drawn, times that do not end before the window opens, and a second one
     * while the first stands.
     */
    @Transactional
    public Rehearsal announce(Scope scope, SelectionWindow.Id id, RehearsalDraft draft) {
        SelectionWindow window = windows.find(scope, id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(window, draft, now);
        store.deleteOver(scope, now);
        Rehearsal rehearsal = new Rehearsal(
                ids.next(id.school(), Rehearsal.Id::new),
                id,
                draft.opensAt(),
                draft.closesAt(),
                draft.closesAt().plus(KEPT),
                window.grades(),
                window.approvalDays());
        try {
            store.insert(scope, rehearsal);
        } catch (DuplicateKeyException e) {
            throw Refusal.REHEARSAL_STANDS.refused();
        }
        store.lay(scope, rehearsal);
        events.publishEvent(
                new Rehearsal.Announced(id.school(), rehearsal.id(), id, draft.opensAt(), draft.closesAt()));
        return store.find(scope, rehearsal.id(), now).orElseThrow();
    }

    /** The rehearsals of the caller's schools that stand, with what they came to so far; at most 50. */
    @Transactional(readOnly = true)
    public List<RehearsalReport> all(Scope scope) {
        return store.ofSchools(scope, clock.instant(), AT_MOST).stream()
                .map(rehearsal -> store.report(scope, rehearsal))
                .toList();
    }

    /** Deletes it with all that was tried in it. */
    @Transactional
    public void remove(Scope scope, Rehearsal.Id id) {
        if (!store.delete(scope, id)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        events.publishEvent(new Rehearsal.Removed(id.school(), id));
    }

    /** Deletes what has had its time or whose window is open. */
    @Transactional
    public int tidy(Scope scope) {
        return store.deleteOver(scope, clock.instant());
    }

    private static void check(SelectionWindow window, RehearsalDraft draft, Instant now) {
        if (window.mode() == SelectionWindow.Mode.DRAW) {
            throw Refusal.BY_DRAW.refused("closesAt", window.closesAt());
        }
        if (!draft.opensAt().isBefore(draft.closesAt())) {
            throw Refusal.TIMES_REVERSED.refused("opensAt", draft.opensAt(), "closesAt", draft.closesAt());
        }
        if (draft.closesAt().isAfter(window.opensAt()) || !now.isBefore(draft.closesAt())) {
            throw Refusal.REHEARSAL_TOO_LATE.refused("opensAt", window.opensAt());
        }
    }
}
