package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kehou.enrolment.WishListStore.Kept;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.people.Guardians;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does in a family's name what it wished on paper, once, by the ways that the family itself would go. What the family did
 * itself meanwhile stands.
 */
@Component
class HelperActs {
    private final HelperEntryStore store;
    private final HelperRecords records;
    private final Waitlists waitlists;
    private final WaitingStore waitings;
    private final Swaps swaps;
    private final Withdrawals withdrawals;
    private final WishLists lists;
    private final WishListStore wishes;
    private final Offerings offerings;
    private final Guardians guardians;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HelperActs(
            HelperEntryStore store,
            HelperRecords records,
            Waitlists waitlists,
            WaitingStore waitings,
            Swaps swaps,
            Withdrawals withdrawals,
            WishLists lists,
            WishListStore wishes,
            Offerings offerings,
            Guardians guardians,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.waitlists = waitlists;
        this.waitings = waitings;
        this.swaps = swaps;
        this.withdrawals = withdrawals;
        this.lists = lists;
        this.wishes = wishes;
        this.offerings = offerings;
        this.guardians = guardians;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses what the family itself would be refused, and FAMILY_ACTED where it was there first. */
    @Transactional
    HelperEntry act(Scope scope, HelperEntry.Id id, HelperWish wish) {
        HelperEntry entry = store.lock(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (entry.doneAt() != null) {
            return entry;
        }
        Scope family = inTheNameOf(scope, entry.guardian());
        return switch (entry.what()) {
            case PLACE -> throw new IllegalStateException("a place goes by the lane");
            case JOIN -> join(scope, family, entry);
            case ACCEPT -> accept(scope, family, entry);
            case LEAVE -> leave(scope, family, entry);
            case WITHDRAW -> withdraw(scope, family, entry, wish.amountFen());
            case WISHES -> rank(scope, family, entry, wish.wishes());
        };
    }

    private HelperEntry join(Scope scope, Scope family, HelperEntry entry) {
        Offering.Id offering = Objects.requireNonNull(entry.offering());
        swaps.lock(scope, offering, null);
        if (waitings.live(scope, offering, entry.pupil()).isPresent()) {
            throw Refusal.FAMILY_ACTED.refused();
        }
        Waiting.Id made =
                waitlists.join(family, entry.pupil(), offering).waiting().id();
        return done(scope, entry, made, null, "为孩子排了" + named(scope, offering) + "的候补");
    }

    private HelperEntry accept(Scope scope, Scope family, HelperEntry entry) {
        Waiting now = locked(scope, entry);
        if (now.state() == Waiting.State.PLACED) {
            throw Refusal.FAMILY_ACTED.refused();
        }
        return records.place(scope, entry, waitlists.accept(family, now.id(), null));
    }

    private HelperEntry leave(Scope scope, Scope family, HelperEntry entry) {
        Waiting now = locked(scope, entry);
        if (!now.state().live()) {
            throw Refusal.FAMILY_ACTED.refused();
        }
        waitlists.leave(family, now.id());
        return done(scope, entry, now.id(), null, "不再候补" + named(scope, now.offering()));
    }

    private HelperEntry withdraw(Scope scope, Scope family, HelperEntry entry, @Nullable Long seenFen) {
        withdrawals.confirm(family, Objects.requireNonNull(entry.gaveUp()), seenFen == null ? 0 : seenFen);
        return done(scope, entry, null, null, "为孩子退了" + named(scope, Objects.requireNonNull(entry.offering())));
    }

    private HelperEntry rank(Scope scope, Scope family, HelperEntry entry, @Nullable WishListDraft said) {
        if (said == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Draw.Id draw = Objects.requireNonNull(entry.draw());
        Optional<Kept> before = wishes.find(scope, draw, entry.pupil());
        if (before.isPresent()
                && !store.wrote(scope, draw, entry.pupil(), before.get().list().receipt())) {
            throw Refusal.FAMILY_ACTED.refused();
        }
        Integer version = before.map(kept -> kept.list().version()).orElse(null);
        WishList list = lists.write(
                family,
                entry.pupil(),
                draw,
                new WishListDraft(said.want(), said.days(), said.wishes(), false, version));
        return done(scope, entry, null, list.receipt(), "为孩子填了摇号志愿");
    }

    private Waiting locked(Scope scope, HelperEntry entry) {
        Waiting.Id id = Objects.requireNonNull(entry.waiting());
        swaps.lock(scope, Objects.requireNonNull(entry.offering()), null);
        return waitings.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private HelperEntry done(
            Scope scope, HelperEntry entry, Waiting.@Nullable Id waiting, @Nullable String receipt, String what) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.done(scope, entry.id(), waiting, receipt, now);
        int phones = guardians.text(scope, entry.pupil(), "【课后】学校按您家的书面意愿，" + what + "。不是您家的意思，可登录查看凭据、提出异议，或直接告诉教育局。");
        events.publishEvent(new HelperEntry.Done(entry.id().school(), entry.id(), entry.what(), phones));
        return store.find(scope, entry.id()).orElseThrow();
    }

    private String named(Scope scope, Offering.Id offering) {
        return "“" + offerings.find(scope, Set.of(offering)).getFirst().courseName() + "”";
    }

    /** Rows say whose decision it was; the audit goes on saying who entered it. */
    private static Scope inTheNameOf(Scope helper, long guardian) {
        return new Scope(
                helper.role(),
                helper.place(),
                guardian,
                helper.schools(),
                helper.areas(),
                helper.pupils(),
                helper.purpose(),
                helper.approval());
    }
}
