package kehou.enrolment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kehou.enrolment.WishList.OwnOpening;
import kehou.enrolment.WishListStore.Hidden;
import kehou.enrolment.WishListStore.Kept;
import kehou.enrolment.draw.DrawHash;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.Needs;
import kehou.people.Pupil;
import kehou.people.Pupils;
import kehou.plan.Offering;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What families wish in draws: written and changed until the close, answered with a receipt. */
@Component
public class WishLists {
    private static final int HIDDEN_BYTES = 16;
    private static final int AT_MOST = 20;

    private final DrawStore draws;
    private final WishListStore store;
    private final DrawMemories memory;
    private final WishAppealStore appeals;
    private final DrawPolicy policy;
    private final DrawChoices choices;
    private final Pupils pupils;
    private final Needs needs;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WishLists(
            DrawStore draws,
            WishListStore store,
            DrawMemories memory,
            WishAppealStore appeals,
            DrawPolicy policy,
            DrawChoices choices,
            Pupils pupils,
            Needs needs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.draws = draws;
        this.store = store;
        this.memory = memory;
        this.appeals = appeals;
        this.policy = policy;
        this.choices = choices;
        this.pupils = pupils;
        this.needs = needs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The draws of the child's school that are for its grade or that it has a list in, the latest first; at most 20. Siblings
     * are the caller's other children.
     */
    @Transactional(readOnly = true)
    public List<ChildDraw> ofChild(Scope scope, Pupil.Id pupil) {
        scope.pupil(pupil);
        Pupil child = pupils.find(scope, pupil);
        int siblings = (int) scope.pupils().stream()
                .filter(id -> new Pupil.Id(id).school() == pupil.school() && id != pupil.value())
                .count();
        return draws.list(scope, 0, AT_MOST).stream()
                .filter(draw -> draw.id().school() == pupil.school() && draw.state() != Draw.State.CANCELLED)
                .map(draw -> new ChildDraw(
                        clock.instant(),
                        draw,
                        choices.of(scope, draw, child),
                        siblings,
                        memory.after(scope, draw.id(), pupil).orElseGet(() -> memory.credit(scope, pupil, draw.term())),
                        store.find(scope, draw.id(), pupil).map(Kept::list).orElse(null),
                        appeals.of(scope, draw.id(), pupil).orElse(null)))
                .filter(each -> each.mine() != null || each.draw().grades().contains(child.grade()))
                .toList();
    }

    /**
     * Writes the child's list; the same list again is the same receipt. Refuses outside the draw's hours, a wish that
     * cannot be met, a class that meets on a day that is not free, and a list that someone else of the family changed.
     */
    @Transactional
    public WishList write(Scope scope, Pupil.Id pupil, Draw.Id id, WishListDraft draft) {
        scope.pupil(pupil);
        if (id.school() != pupil.school()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Draw draw = draws.holdOpen(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mustBeOpen(draw, now);
        Pupil child = pupils.find(scope, pupil);
        if (child.state() != Pupil.State.ENROLLED) {
            throw Refusal.NOT_ON_ROLL.refused("state", child.state());
        }
        mustBeMeetable(scope, draw, child, draft);
        Optional<Kept> before = store.find(scope, id, pupil);
        if (before.isPresent() && before.get().list().says(draft)) {
            return before.get().list();
        }
        Hidden hidden = hidden(scope, draw, child, draft.share());
        WishList list = list(draw, pupil, draft, hidden, now);
        String seal = seal(hidden);
        boolean written = before.isEmpty()
                ? store.insert(scope, list, seal, hidden)
                : draft.version() != null && store.update(scope, list, seal, hidden);
        WishList after = store.find(scope, id, pupil).orElseThrow().list();
        if (!written && !after.says(draft)) {
            throw Reason.stale(after);
        }
        if (written) {
            events.publishEvent(new WishList.Written(id.school(), id, list.receipt()));
        }
        return after;
    }

    /** All that the family needs to make its receipt and its key itself. */
    @Transactional(readOnly = true)
    public OwnOpening opening(Scope scope, Pupil.Id pupil, Draw.Id id) {
        scope.pupil(pupil);
        Kept kept = Optional.of(id)
                .filter(of -> of.school() == pupil.school())
                .flatMap(of -> store.find(scope, of, pupil))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Hidden hidden = store.open(kept);
        return new OwnOpening(
                kept.list().receipt(),
                kept.seal(),
                hidden.salt(),
                hidden.lot(),
                hidden.tickets(),
                hidden.credit(),
                kept.list().key());
    }

    private static void mustBeOpen(Draw draw, Instant now) {
        if (draw.state() == Draw.State.CANCELLED) {
            throw Refusal.DRAW_CANCELLED.refused();
        }
        if (now.isBefore(draw.opensAt())) {
            throw Refusal.NOT_OPEN_YET.refused("opensAt", draw.opensAt(), "serverTime", now);
        }
        if (!now.isBefore(draw.closesAt()) || draw.state() != Draw.State.ANNOUNCED) {
            throw Refusal.CLOSED.refused("closesAt", draw.closesAt(), "serverTime", now);
        }
    }

    private void mustBeMeetable(Scope scope, Draw draw, Pupil child, WishListDraft draft) {
        Set<Offering.Id> wished = new HashSet<>(draft.wishes());
        if (wished.size() != draft.wishes().size()) {
            throw Refusal.WISHED_TWICE.refused();
        }
        if (!draw.offerings().containsAll(wished)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Map<Offering.Id, Refused> barriers = choices.barriers(scope, draw, child);
        for (Offering offering : choices.offerings(scope, draw)) {
            if (wished.contains(offering.id())) {
                Refused barrier = barriers.get(offering.id());
                if (barrier != null) {
                    throw barrier;
                }
                offering.slots().stream()
                        .filter(slot -> !draft.days().contains(slot.weekday()))
                        .findFirst()
                        .ifPresent(slot -> {
                            throw Refusal.DAY_NOT_FREE.refused(
                                    "offering", offering.id(),
                                    "courseName", offering.courseName(),
                                    "weekday", slot.weekday());
                        });
            }
        }
    }

    private Hidden hidden(Scope scope, Draw draw, Pupil child, boolean share) {
        int school = child.id().school();
        boolean first = policy.comesFirst(
                school,
                LocalDate.now(clock),
                needs.of(scope, school, List.of(child.id())).getOrDefault(child.id(), Set.of()));
        return new Hidden(
                hex(),
                share ? shared(scope, draw, child.id()).orElseGet(this::hex) : hex(),
                first ? draw.needTickets() : 1,
                memory.credit(scope, child.id(), draw.term()));
    }

    private Optional<String> shared(Scope scope, Draw draw, Pupil.Id child) {
        List<Pupil.Id> siblings = scope.pupils().stream()
                .map(Pupil.Id::new)
                .filter(id -> id.school() == child.school() && !id.equals(child))
                .toList();
        return store.of(scope, draw.id(), siblings).stream()
                .filter(kept -> kept.list().share())
                .findFirst()
                .map(kept -> store.open(kept).lot());
    }

    private static WishList list(Draw draw, Pupil.Id pupil, WishListDraft draft, Hidden hidden, Instant now) {
        List<Integer> days = draft.days().stream().distinct().sorted().toList();
        return new WishList(
                draw.id(),
                pupil,
                draft.want(),
                days,
                draft.wishes(),
                draft.share(),
                DrawHash.receipt(
                        draw.id().value(),
                        draft.want(),
                        days,
                        draft.wishes().stream().map(Offering.Id::value).toList(),
                        seal(hidden)),
                draft.version() == null ? 1 : draft.version(),
                now,
                null,
                null,
                List.of());
    }

    private static String seal(Hidden hidden) {
        return DrawHash.seal(hidden.salt(), hidden.lot(), hidden.tickets(), hidden.credit());
    }

    private String hex() {
        byte[] bytes = new byte[HIDDEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
