package kehou.enrolment;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The selection windows of a school: which offerings, for which grades, from when until when. */
@Component
public class Windows {
    private final WindowStore store;
    private final SeatStore seats;
    private final Offerings offerings;
    private final ApprovalDays approvalDays;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Windows(
            WindowStore store,
            SeatStore seats,
            Offerings offerings,
            ApprovalDays approvalDays,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.offerings = offerings;
        this.approvalDays = approvalDays;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The windows of the caller's schools, by opening. */
    @Transactional(readOnly = true)
    public List<SelectionWindow> all(Scope scope) {
        return store.ofSchools(scope);
    }

    @Transactional(readOnly = true)
    public SelectionWindow find(Scope scope, SelectionWindow.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /**
     * Announces a window. Refuses offerings that are not published or are in a window already, and more days for the
     * school's answer than the packs allow.
     */
    @Transactional
    public SelectionWindow announce(Scope scope, int school, WindowDraft draft) {
        if (draft.mode() == SelectionWindow.Mode.DRAW) {
            throw Refusal.DRAW_UNSTATED.refused();
        }
        return make(scope, school, draft);
    }

    /** A window of either mode; one with a draw is made together with it. */
    SelectionWindow make(Scope scope, int school, WindowDraft draft) {
        checkTimes(draft);
        checkApproval(scope.at(school), draft);
        SelectionWindow.Id id = ids.next(scope.at(school), SelectionWindow.Id::new);
        store.insert(scope, id, draft);
        put(scope, id, new HashSet<>(draft.offerings()));
        events.publishEvent(new SelectionWindow.Announced(school, id, draft.opensAt(), draft.closesAt()));
        return find(scope, id);
    }

    /**
     * Announces something else. An offering that a family has chosen from cannot be taken out; whether the school answers
     * to places stands from the opening on.
     */
    @Transactional
    public SelectionWindow change(Scope scope, SelectionWindow.Id id, WindowDraft draft) {
        checkTimes(draft);
        SelectionWindow now = find(scope, id);
        if (now.mode() == SelectionWindow.Mode.DRAW || draft.mode() == SelectionWindow.Mode.DRAW) {
            throw Refusal.DRAW_ANNOUNCED.refused();
        }
        if (!Objects.equals(now.approvalDays(), draft.approvalDays())) {
            checkApproval(id.school(), draft);
            if (!clock.instant().isBefore(now.opensAt()) || store.chosen(scope, id)) {
                throw Refusal.APPROVAL_STANDS.refused();
            }
        }
        int seen = draft.version() == null ? now.version() : draft.version();
        if (!store.update(scope, id, draft, seen)) {
            throw Reason.stale(now);
        }
        Set<Offering.Id> wanted = new HashSet<>(draft.offerings());
        Set<Offering.Id> gone = new HashSet<>(now.offerings());
        gone.removeAll(wanted);
        wanted.removeAll(now.offerings());
        takeOut(scope, id, gone);
        put(scope, id, wanted);
        events.publishEvent(new SelectionWindow.Changed(id.school(), id, draft.opensAt(), draft.closesAt()));
        return find(scope, id);
    }

    /** Takes every offering out of it: nobody has chosen yet. */
    void empty(Scope scope, SelectionWindow.Id id) {
        takeOut(scope, id, new HashSet<>(find(scope, id).offerings()));
    }

    private void put(Scope scope, SelectionWindow.Id id, Set<Offering.Id> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        List<Offering> found = offerings.find(scope, wanted);
        if (found.size() != wanted.size() || found.stream().anyMatch(o -> o.id().school() != id.school())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        for (Offering offering : found) {
            if (!offering.goesOn()) {
                throw Refusal.NOT_OFFERED.refused("offering", offering.id(), "state", offering.state());
            }
        }
        try {
            seats.insert(scope, id, found);
        } catch (DuplicateKeyException e) {
            throw Refusal.IN_ANOTHER_WINDOW.refused();
        }
    }

    private void takeOut(Scope scope, SelectionWindow.Id id, Set<Offering.Id> gone) {
        if (gone.isEmpty()) {
            return;
        }
        try {
            seats.delete(scope, id, gone);
        } catch (DataIntegrityViolationException e) {
            throw Refusal.CHOSEN_ALREADY.refused();
        }
    }

    private void checkApproval(int school, WindowDraft draft) {
        Integer days = draft.approvalDays();
        if (days == null) {
            return;
        }
        int most = approvalDays.at(school).days();
        if (days > most) {
            throw Refusal.APPROVAL_TOO_LONG.refused("days", most);
        }
    }

    private static void checkTimes(WindowDraft draft) {
        if (!draft.opensAt().isBefore(draft.closesAt())) {
            throw Refusal.TIMES_REVERSED.refused("opensAt", draft.opensAt(), "closesAt", draft.closesAt());
        }
    }
}
