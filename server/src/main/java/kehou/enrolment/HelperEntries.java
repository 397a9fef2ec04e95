package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.audit.AccessRecords;
import kehou.kernel.KernelRefusal;
import kehou.kernel.KeyedWrite;
import kehou.kernel.Page;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Families without a phone have the same chance (BX-17): a helper at the school enters one wish of one child from the
 * paper that the family signed, through the same lane as a family's press; the family may take it back.
 */
@Component
public class HelperEntries {
    private static final int MOST = 100;

    private final HelperRecords records;
    private final HelperEntryStore store;
    private final Enrolments enrolments;
    private final Withdrawals withdrawals;
    private final Catalogues catalogues;
    private final Offerings offerings;
    private final Pupils pupils;
    private final AccessRecords accesses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HelperEntries(
            HelperRecords records,
            HelperEntryStore store,
            Enrolments enrolments,
            Withdrawals withdrawals,
            Catalogues catalogues,
            Offerings offerings,
            Pupils pupils,
            AccessRecords accesses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.store = store;
        this.enrolments = enrolments;
        this.withdrawals = withdrawals;
        this.catalogues = catalogues;
        this.offerings = offerings;
        this.pupils = pupils;
        this.accesses = accesses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An entry with the names that a list needs.
     *
     * @param child for the school; the family knows its own
     */
    public record HelperRow(
            HelperEntry entry, String courseName, @Nullable PupilCard child) {}

    /**
     * Writes the wish down, then presses in the guardian's name. Refuses what a family's own press would be refused, with
     * the same words, and keeps the wish; refuses one without its paper. Not to be called in a transaction.
     */
    public HelperEntry enter(Scope scope, Pupil.Id pupil, HelperWish wish, KeyedWrite write) {
        HelperEntry entry = records.begin(scope, pupil, wish, write);
        if (entry.enrolment() != null) {
            return entry;
        }
        KeyedWrite press = new KeyedWrite(entry.guardian(), write.key(), write.intent(), write.body());
        Enrolment place;
        try {
            place = enrolments.press(scope, pupil, entry.offering(), press);
        } catch (Refused refused) {
            records.refuse(scope, entry.id(), String.valueOf(refused.reason()));
            throw refused;
        }
        return records.place(scope, entry, place);
    }

    /** What the child may choose from, for the sheet and for whoever keys it in; leaves an access record. */
    @Transactional
    public Catalogue choices(Scope scope, Pupil.Id pupil) {
        Catalogue catalogue = catalogues.of(scope, pupil);
        accesses.read(scope, List.of(pupil.value()), "name,class,enrolments");
        return catalogue;
    }

    /** What helpers of the caller's school entered, the latest first; leaves access records. */
    @Transactional
    public Page<HelperRow> list(Scope scope, long after, int limit) {
        Page<HelperEntry> page = Page.of(
                store.list(scope, after, limit + 1), limit, entry -> entry.id().value());
        List<Pupil.Id> children =
                page.items().stream().map(HelperEntry::pupil).distinct().toList();
        Map<Pupil.Id, PupilCard> cards = pupils.names(scope, children);
        accesses.read(scope, children.stream().map(Pupil.Id::value).toList(), "name,wishes");
        return new Page<>(rows(scope, page.items(), cards), page.next());
    }

    /** What was entered for a guardian's own child, the latest first. */
    @Transactional(readOnly = true)
    public List<HelperRow> ofChild(Scope scope, Pupil.Id pupil) {
        return rows(scope, store.ofPupil(scope, pupil, MOST), Map.of());
    }

    /** The family takes it back, with everything that it paid by then. Refuses after its time. */
    @Transactional
    public HelperEntry undo(Scope scope, HelperEntry.Id id) {
        HelperEntry entry = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        scope.pupil(entry.pupil());
        Instant now = clock.instant();
        Enrolment.Id place = entry.enrolment();
        Instant until = entry.undoUntil();
        if (place == null || until == null || !now.isBefore(until) || !store.undo(scope, id, now)) {
            throw Refusal.UNDO_OVER.refused("undoUntil", String.valueOf(until));
        }
        withdrawals.confirm(scope, place, withdrawals.preview(scope, place).amountFen());
        events.publishEvent(new HelperEntry.Undone(id.school(), id, place));
        return store.find(scope, id).orElseThrow();
    }

    private List<HelperRow> rows(Scope scope, List<HelperEntry> entries, Map<Pupil.Id, PupilCard> cards) {
        Map<Offering.Id, String> names =
                offerings
                        .find(scope, entries.stream().map(HelperEntry::offering).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Offering::id, Offering::courseName));
        return entries.stream()
                .map(entry -> new HelperRow(entry, names.getOrDefault(entry.offering(), ""), cards.get(entry.pupil())))
                .toList();
    }
}
