package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.library.Standard.StandardContent;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The standards that authorities set (NC-4). One that has none of its own judges by the city's. There is at
 * most one draft of the next version; once in force it stays as it is.
 */
@Component
public class Standards {
    private final StandardStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Standards(StandardStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** What this authority judges by today: its own standard, or else the city's. */
    @Transactional(readOnly = true)
    public Standard inForce(int authority, Admission.Subject subject) {
        LocalDate today = LocalDate.now(clock);
        return store.inForce(authority, subject, today)
                .or(() -> store.inForce(Organisation.CITY, subject, today))
                .orElseThrow(() -> new IllegalStateException("the city has no standard for " + subject));
    }

    /** That version, whether or not it is in force; 404 if there is none. */
    @Transactional(readOnly = true)
    public Standard find(int authority, Admission.Subject subject, int version) {
        return store.find(authority, subject, version).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** Every version the authority has set, newest first; the draft on top. */
    @Transactional(readOnly = true)
    public List<Standard> versions(int authority, Admission.Subject subject) {
        return store.all(authority, subject);
    }

    /** Writes the draft of the next version; the scope opens the authority. Refuses one edited meanwhile. */
    @Transactional
    Standard write(Scope own, Admission.Subject subject, StandardContent content, @Nullable Integer seen) {
        if (!content.procedure().canVote()) {
            throw Refusal.PANEL_EVEN.refused();
        }
        List<Standard> all = store.all(own.place(), subject);
        Standard draft =
                all.stream().filter(of -> of.inForceFrom() == null).findFirst().orElse(null);
        int version = draft != null
                ? draft.version()
                : all.isEmpty() ? 1 : all.getFirst().version() + 1;
        if (draft == null) {
            start(own, subject, version, content);
        } else if (!store.updateDraft(
                own, subject, version, content.procedure(), Objects.requireNonNullElse(seen, draft.edit()))) {
            throw Reason.stale(draft);
        }
        store.clear(own, subject, version);
        store.insertItems(own, subject, version, content.items());
        store.insertEvidence(own, subject, version, content.evidence());
        return find(own.place(), subject, version);
    }

    /** Puts the draft in force from a day that is not past. Refuses when there is no draft. */
    @Transactional
    Standard putInForce(Scope own, Admission.Subject subject, LocalDate from) {
        if (from.isBefore(LocalDate.now(clock))) {
            throw Refusal.FORCE_PAST.refused("from", from);
        }
        Standard draft = store.all(own.place(), subject).stream()
                .filter(of -> of.inForceFrom() == null)
                .findFirst()
                .orElseThrow(Refusal.NO_DRAFT::refused);
        if (!store.putInForce(own, subject, draft.version(), from)) {
            throw Refusal.NO_DRAFT.refused();
        }
        events.publishEvent(new Standard.PutInForce(own.place(), subject, draft.version()));
        return find(own.place(), subject, draft.version());
    }

    private void start(Scope own, Admission.Subject subject, int version, StandardContent content) {
        try {
            store.insertDraft(own, subject, version, content.procedure());
        } catch (DuplicateKeyException e) {
            throw KernelRefusal.STALE.refused();
        }
    }
}
