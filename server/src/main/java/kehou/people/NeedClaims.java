package kehou.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kehou.audit.AccessRecords;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.people.NeedClaim.ChildNeeds;
import kehou.people.NeedClaim.NeedClaimCase;
import kehou.people.NeedClaim.NeedClaimDraft;
import kehou.people.NeedClaim.NeedClaimForFamily;
import kehou.people.NeedClaim.NeedClaimLine;
import kehou.people.NeedClaim.Side;
import kehou.people.NeedClaim.State;
import kehou.people.NeedClaimStore.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Families ask that a need of their child counts (JA-6, BX-7). Two persons of the school's office or its head agree,
 * neither who entered it nor who answers for the child. Every look of staff is recorded for the family.
 */
@Component
public class NeedClaims {
    private static final String LISTED = "need-claim";
    private static final String OPENED = "needs,need-proof";

    private final NeedClaimStore store;
    private final NeedStore roster;
    private final NeedPolicy policy;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Files files;
    private final AccessRecords records;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NeedClaims(
            NeedClaimStore store,
            NeedStore roster,
            NeedPolicy policy,
            Pupils pupils,
            Guardians guardians,
            Files files,
            AccessRecords records,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.roster = roster;
        this.policy = policy;
        this.pupils = pupils;
        this.guardians = guardians;
        this.files = files;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** All that counts or was asked for a child, for its family. */
    @Transactional(readOnly = true)
    public ChildNeeds ofChild(Scope scope, Pupil.Id pupil) {
        long child = scope.pupil(pupil);
        int school = pupil.school();
        LocalDate today = LocalDate.now(clock);
        return new ChildNeeds(
                policy.groups(school, today),
                roster.of(scope, school, List.of(child)).getOrDefault(child, EnumSet.noneOf(Need.class)),
                policy.validMonths(school, today),
                store.ofPupil(scope, pupil).stream()
                        .map(kept -> claim(scope, kept))
                        .toList());
    }

    /**
     * A family applies for its child. Refuses a group that the place's rules do not name, a second application while one
     * is open, and files that are not the caller's own.
     */
    @Transactional
    public NeedClaim apply(Scope scope, Pupil.Id pupil, NeedClaimDraft draft) {
        return enter(scope, pupil, draft, Side.FAMILY);
    }

    /** The school enters it for a family that asked; refuses as {@link #apply}. */
    @Transactional
    public NeedClaimCase enter(Scope scope, NeedClaimForFamily wish) {
        NeedClaim made = enter(scope, wish.pupil(), wish.draft(), Side.SCHOOL);
        return open(scope, made.id());
    }

    /** The school's applications, latest first: those that wait for a decision, or the others. */
    @Transactional
    public Page<NeedClaimLine> list(Scope scope, int school, boolean open, long after, int limit) {
        List<Kept> found = store.latest(scope, school, open, after, limit + 1);
        List<Kept> shown = found.subList(0, Math.min(limit, found.size()));
        Map<Pupil.Id, PupilCard> cards =
                pupils.names(scope, shown.stream().map(Kept::pupil).distinct().toList());
        records.read(scope, cards.keySet().stream().map(Pupil.Id::value).toList(), LISTED);
        Page<Kept> page = Page.of(found, limit, kept -> kept.id().value());
        return new Page<>(
                page.items().stream()
                        .flatMap(kept ->
                                Stream.ofNullable(cards.get(kept.pupil())).map(card -> line(scope, kept, card)))
                        .toList(),
                page.next());
    }

    /** One application with its words and files; the look is recorded. */
    @Transactional
    public NeedClaimCase open(Scope scope, NeedClaim.Id id) {
        Kept kept = find(scope, id);
        records.read(scope, List.of(kept.pupil().value()), OPENED);
        return shown(scope, kept);
    }

    /** A file of the application, for who decides; the look is recorded. 404 for any other file. */
    @Transactional
    public Scope openFile(Scope scope, NeedClaim.Id id, StoredFile.Id file) {
        Kept kept = find(scope, id);
        if (!kept.files().contains(file)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        records.read(scope, List.of(kept.pupil().value()), OPENED);
        return scope;
    }

    /** One of two persons agrees; with the second it counts from today. Refuses one person twice. */
    @Transactional
    public NeedClaimCase approve(Scope scope, NeedClaim.Id id) {
        Kept kept = decidable(scope, id);
        Long first = kept.firstBy();
        if (first == null) {
            store.first(scope, id, clock.instant());
        } else if (first == scope.account()) {
            throw NeedRefusal.NEED_SAME_PERSON.refused();
        } else {
            LocalDate today = LocalDate.now(clock);
            store.second(scope, id, clock.instant(), today.plusMonths(policy.validMonths(id.school(), today)));
        }
        events.publishEvent(new NeedClaim.Approved(id.school(), id, kept.approvals() + 1));
        return shown(scope, find(scope, id));
    }

    /** One person's no is enough; words and files go, the reason stays for the family. */
    @Transactional
    public NeedClaimCase refuse(Scope scope, NeedClaim.Id id, String reason) {
        end(scope, decidable(scope, id), State.REFUSED, reason.strip());
        return shown(scope, find(scope, id));
    }

    /** The family takes it back, also one that counts. Again changes nothing. Refuses what was refused or is over. */
    @Transactional
    public NeedClaim withdraw(Scope scope, NeedClaim.Id id) {
        Kept kept = hold(scope, id);
        if (kept.state().open() || kept.state() == State.APPROVED) {
            end(scope, kept, State.WITHDRAWN, null);
        } else if (kept.state() != State.WITHDRAWN) {
            throw NeedRefusal.NEED_CLOSED.refused("state", kept.state());
        }
        return claim(scope, find(scope, id));
    }

    /** Whose it is; for those who tell the family. */
    @Transactional(readOnly = true)
    public Pupil.Id child(Scope scope, NeedClaim.Id id) {
        return find(scope, id).pupil();
    }

    /** Says once of each that counts that its last day is near. */
    @Transactional
    public void warn(Scope scope, int school, int limit) {
        LocalDate today = LocalDate.now(clock);
        LocalDate near = today.plusDays(policy.warningDays(school, today));
        store.warn(scope, school, today, near, clock.instant(), limit)
                .forEach(id -> events.publishEvent(new NeedClaim.Ending(school, id)));
    }

    /** Ends what no longer counts. */
    @Transactional
    public void expire(Scope scope, int school, int limit) {
        store.over(scope, school, LocalDate.now(clock), limit).forEach(kept -> end(scope, kept, State.EXPIRED, null));
    }

    private NeedClaim enter(Scope scope, Pupil.Id pupil, NeedClaimDraft draft, Side side) {
        scope.pupil(pupil);
        if (pupils.find(scope, pupil).state() != Pupil.State.ENROLLED) {
            throw RosterRefusal.NOT_ENROLLED.refused();
        }
        Set<Need> named = policy.groups(pupil.school(), LocalDate.now(clock));
        if (!named.containsAll(draft.needs())) {
            throw NeedRefusal.NEED_NOT_NAMED.refused();
        }
        boolean proof = files.own(scope, draft.files()).stream()
                .allMatch(file ->
                        file.use() == StoredFile.Use.NEED_PROOF && file.id().school() == pupil.school());
        if (!proof) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        NeedClaim.Id id = ids.next(pupil.school(), NeedClaim.Id::new);
        if (!store.insert(scope, id, pupil, draft, side, clock.instant())) {
            throw NeedRefusal.NEED_OPEN.refused();
        }
        files.hold(scope, pupil.school(), holder(id), draft.files());
        events.publishEvent(new NeedClaim.Entered(pupil.school(), id, side));
        return claim(scope, find(scope, id));
    }

    private Kept decidable(Scope scope, NeedClaim.Id id) {
        Kept kept = hold(scope, id);
        if (!kept.state().open()) {
            throw NeedRefusal.NEED_CLOSED.refused("state", kept.state());
        }
        if (kept.enteredBy() == scope.account()) {
            throw NeedRefusal.NEED_OWN.refused();
        }
        if (guardians.of(scope, kept.pupil()).contains(scope.account())) {
            throw NeedRefusal.NEED_OWN_CHILD.refused();
        }
        return kept;
    }

    private void end(Scope scope, Kept kept, State as, @Nullable String reason) {
        store.end(scope, kept, as, reason, clock.instant());
        files.hold(scope, kept.id().school(), holder(kept.id()), List.of());
        events.publishEvent(new NeedClaim.Ended(kept.id().school(), kept.id(), as));
    }

    private Kept find(Scope scope, NeedClaim.Id id) {
        return own(scope, store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused));
    }

    private Kept hold(Scope scope, NeedClaim.Id id) {
        return own(scope, store.hold(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused));
    }

    private static Kept own(Scope scope, Kept kept) {
        scope.pupil(kept.pupil());
        return kept;
    }

    private static StoredFile.Holder holder(NeedClaim.Id id) {
        return new StoredFile.Holder("need_claim", id.value());
    }

    private NeedClaimCase shown(Scope scope, Kept kept) {
        PupilCard card = pupils.names(scope, List.of(kept.pupil())).get(kept.pupil());
        if (card == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return new NeedClaimCase(claim(scope, kept), card);
    }

    private static NeedClaimLine line(Scope scope, Kept kept, PupilCard card) {
        return new NeedClaimLine(
                kept.id(),
                card,
                kept.side(),
                kept.enteredAt(),
                kept.state(),
                kept.approvals(),
                kept.actedBy(scope.account()),
                kept.validUntil());
    }

    private NeedClaim claim(Scope scope, Kept kept) {
        return new NeedClaim(
                kept.id(),
                kept.pupil(),
                store.needs(kept),
                store.words(kept),
                files.all(scope, kept.files()),
                kept.side(),
                kept.enteredAt(),
                kept.state(),
                kept.approvals(),
                kept.actedBy(scope.account()),
                kept.validUntil(),
                store.reason(kept),
                kept.endedAt());
    }
}
