package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kehou.audit.AccessRecords;
import kehou.files.StoredFile;
import kehou.kernel.KernelRefusal;
import kehou.kernel.KeyedWrite;
import kehou.kernel.Page;
import kehou.kernel.PersonName;
import kehou.kernel.Purpose;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.Account;
import kehou.people.Accounts;
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
    private final HelperActs acts;
    private final Enrolments enrolments;
    private final Withdrawals withdrawals;
    private final PaperDesk desk;
    private final Offerings offerings;
    private final Pupils pupils;
    private final Accounts accounts;
    private final AccessRecords accesses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HelperEntries(
            HelperRecords records,
            HelperEntryStore store,
            HelperActs acts,
            Enrolments enrolments,
            Withdrawals withdrawals,
            PaperDesk desk,
            Offerings offerings,
            Pupils pupils,
            Accounts accounts,
            AccessRecords accesses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.store = store;
        this.acts = acts;
        this.enrolments = enrolments;
        this.withdrawals = withdrawals;
        this.desk = desk;
        this.offerings = offerings;
        this.pupils = pupils;
        this.accounts = accounts;
        this.accesses = accesses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An entry with the names that a list needs.
     *
     * @param courseName none for wishes of a draw
     * @param enteredBy who keyed it in
     * @param child for the school; the family knows its own
     */
    public record HelperRow(
            HelperEntry entry,
            @Nullable String courseName,
            @Nullable PersonName enteredBy,
            @Nullable PupilCard child) {}

    /**
     * Writes the wish down, then does in the guardian's name what it says; for a place it presses. Refuses what a family's own press would be refused, with
     * the same words, and keeps the wish; refuses one without its paper. Not to be called in a transaction.
     */
    public HelperEntry enter(Scope scope, Pupil.Id pupil, HelperWish wish, KeyedWrite write) {
        HelperEntry entry = records.begin(scope, pupil, wish, write);
        if (entry.doneAt() != null) {
            return entry;
        }
        Offering.Id offering = entry.offering();
        try {
            if (entry.what() != HelperEntry.What.PLACE || offering == null) {
                return acts.act(scope, entry.id(), wish);
            }
            KeyedWrite press = new KeyedWrite(entry.guardian(), write.key(), write.intent(), write.body());
            return records.place(scope, entry, enrolments.press(scope, pupil, offering, press));
        } catch (Refused refused) {
            records.refuse(scope, entry.id(), String.valueOf(refused.reason()));
            throw refused;
        }
    }

    /** What the family can answer, for the sheet and for whoever keys it in; leaves an access record. */
    @Transactional
    public PaperChoices choices(Scope scope, Pupil.Id pupil) {
        PaperChoices choices = desk.of(scope, pupil);
        accesses.read(scope, List.of(pupil.value()), "name,class,enrolments,wishes");
        return choices;
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
        HelperEntry entry = own(scope, id);
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

    /** The family says that it was not its wish, once. Refuses where nothing was done, or it said so before. */
    @Transactional
    public HelperEntry object(Scope scope, HelperEntry.Id id, String words) {
        HelperEntry entry = own(scope, id);
        if (!store.object(scope, id, words.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw Refusal.NOT_TO_OBJECT.refused();
        }
        events.publishEvent(new HelperEntry.Objected(id.school(), id, entry.what()));
        return own(scope, id);
    }

    /** The scope in which a guardian may read a paper of an entry for its child; 404 for others. */
    @Transactional(readOnly = true)
    public Scope opens(Scope scope, HelperEntry.Id id, StoredFile.Id file) {
        if (!own(scope, id).files().contains(file)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return scope.within(Purpose.REVIEW, id.school());
    }

    private HelperEntry own(Scope scope, HelperEntry.Id id) {
        HelperEntry entry = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        scope.pupil(entry.pupil());
        return entry;
    }

    private List<HelperRow> rows(Scope scope, List<HelperEntry> entries, Map<Pupil.Id, PupilCard> cards) {
        Map<Offering.Id, String> names = offerings
                .find(
                        scope,
                        entries.stream()
                                .map(HelperEntry::offering)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Offering::id, Offering::courseName));
        Map<Long, Optional<PersonName>> helpers = entries.stream()
                .map(HelperEntry::enteredBy)
                .distinct()
                .collect(Collectors.toMap(by -> by, by -> accounts.nameOf(new Account.Id(by))));
        return entries.stream()
                .map(entry -> new HelperRow(
                        entry,
                        entry.offering() == null ? null : names.get(entry.offering()),
                        helpers.getOrDefault(entry.enteredBy(), Optional.empty())
                                .orElse(null),
                        cards.get(entry.pupil())))
                .toList();
    }
}
