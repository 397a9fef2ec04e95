package kehou.enrolment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.enrolment.DrawDraft.RepairDraft;
import kehou.enrolment.draw.DrawHash;
import kehou.enrolment.draw.DrawRecord.DrawRules;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.kernel.Vault.Key;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Term;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The draws of a school: announced before they open, with all that a distrustful reader needs later (BX-2, BX-9). */
@Component
public class Draws {
    static final String SECRET = "enrolment.draw.secret";
    private static final int SECRET_BYTES = 32;

    private final DrawStore store;
    private final DrawRecords records;
    private final DrawPolicy policy;
    private final Windows windows;
    private final SeatStore seats;
    private final Offerings offerings;
    private final Vault vault;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Draws(
            DrawStore store,
            DrawRecords records,
            DrawPolicy policy,
            Windows windows,
            SeatStore seats,
            Offerings offerings,
            Vault vault,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.policy = policy;
        this.windows = windows;
        this.seats = seats;
        this.offerings = offerings;
        this.vault = vault;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The draws of the caller's schools, the latest first; {@code before} is a draw's id. */
    @Transactional(readOnly = true)
    public Page<Draw> list(Scope scope, long before, int limit) {
        return Page.of(
                store.list(scope, before, limit + 1), limit, draw -> draw.id().value());
    }

    @Transactional(readOnly = true)
    public Draw find(Scope scope, Draw.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /**
     * Announces a window whose seats are drawn. Refuses one that opens in the past, times out of order, and offerings that
     * are not published or given out elsewhere.
     */
    @Transactional
    public Draw announce(Scope scope, int school, DrawDraft draft) {
        if (draft.offerings().stream().anyMatch(offering -> offering.school() != school)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        checkTimes(draft.opensAt(), draft.closesAt(), draft.publicAt(), draft.revealBy());
        SelectionWindow window = windows.make(
                scope,
                school,
                new WindowDraft(
                        SelectionWindow.Mode.DRAW,
                        draft.opensAt(),
                        draft.closesAt(),
                        draft.offerings(),
                        draft.grades(),
                        null,
                        null));
        return announce(scope, window, window.offerings(), Draw.Kind.MAIN, draft);
    }

    /**
     * A draw over what is left of a window's seats or became free since, instead of a race for them. Refuses while the
     * window or another draw of it still gives out seats, and where nothing is left.
     */
    @Transactional
    public Draw repair(Scope scope, SelectionWindow.Id id, RepairDraft draft) {
        SelectionWindow window = windows.find(scope, id);
        checkTimes(draft.opensAt(), draft.closesAt(), draft.publicAt(), draft.revealBy());
        if (clock.instant().isBefore(window.closesAt())) {
            throw Refusal.WINDOW_OPEN.refused("closesAt", window.closesAt());
        }
        List<Offering.Id> left = seats.lock(scope, window.offerings()).stream()
                .filter(seat -> seat.free() > 0)
                .map(Seat::offering)
                .toList();
        if (left.isEmpty()) {
            throw Refusal.NOTHING_LEFT.refused("offerings", window.offerings().size());
        }
        return announce(
                scope,
                window,
                left,
                Draw.Kind.REPAIR,
                new DrawDraft(
                        draft.opensAt(),
                        draft.closesAt(),
                        left,
                        window.grades(),
                        draft.publicSource(),
                        draft.publicAt(),
                        draft.revealBy()));
    }

    private Draw announce(
            Scope scope, SelectionWindow window, List<Offering.Id> given, Draw.Kind kind, DrawDraft draft) {
        int school = window.id().school();
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = HexFormat.of().formatHex(secret);
        DrawRules rules = policy.rules(school, LocalDate.now(clock));
        Draw draw = new Draw(
                ids.next(school, Draw.Id::new),
                window.id(),
                term(scope, given),
                kind,
                Draw.State.ANNOUNCED,
                draft.opensAt(),
                draft.closesAt(),
                window.grades(),
                given,
                rules.needTickets(),
                rules.creditWishes(),
                rules.mostWishes(),
                DrawHash.commitment(text),
                draft.publicSource().strip(),
                draft.publicAt(),
                draft.revealBy(),
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0);
        try {
            store.insert(scope, draw, vault.seal(Key.school(school), text, SECRET));
        } catch (DuplicateKeyException e) {
            throw Refusal.DRAW_RUNNING.refused();
        }
        records.publish(scope, draw.id());
        events.publishEvent(
                new Draw.DrawAnnounced(school, draw.id(), draw.commitment(), draft.opensAt(), draft.closesAt()));
        return find(scope, draw.id());
    }

    /** Calls a draw off that has not opened; a main one lets its classes go to another window. */
    @Transactional
    public Draw cancel(Scope scope, Draw.Id id) {
        Draw draw = store.lock(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (draw.state() == Draw.State.CANCELLED) {
            return draw;
        }
        if (draw.state() != Draw.State.ANNOUNCED || !clock.instant().isBefore(draw.opensAt())) {
            throw Refusal.DRAW_ANNOUNCED.refused("opensAt", draw.opensAt());
        }
        store.cancel(scope, id);
        if (draw.kind() == Draw.Kind.MAIN) {
            windows.empty(scope, draw.window());
        }
        records.publish(scope, id);
        events.publishEvent(new Draw.DrawCancelled(id.school(), id));
        return find(scope, id);
    }

    private Term.Id term(Scope scope, List<Offering.Id> given) {
        Set<Term.Id> terms =
                offerings.find(scope, given).stream().map(Offering::term).collect(Collectors.toSet());
        if (terms.size() != 1) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return terms.iterator().next();
    }

    private void checkTimes(Instant opens, Instant closes, Instant publicAt, Instant revealBy) {
        if (opens.isBefore(clock.instant())) {
            throw Refusal.DRAW_TOO_LATE.refused("opensAt", opens);
        }
        if (!opens.isBefore(closes) || publicAt.isBefore(closes) || !publicAt.isBefore(revealBy)) {
            throw Refusal.DRAW_TIMES.refused("closesAt", closes, "publicAt", publicAt, "revealBy", revealBy);
        }
    }
}
