package kehou.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.KeyedWrite;
import kehou.kernel.Scope;
import kehou.payment.Orders;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Organisations;
import kehou.rules.RulePacks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps around a helper's press, a transaction each: the wish before it, what came of it after. */
@Component
class HelperRecords {
    static final String UNDO = "helper.undo-hours";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final HelperEntryStore store;
    private final EnrolmentStore enrolments;
    private final WaitingStore waitings;
    private final Files files;
    private final Guardians guardians;
    private final Offerings offerings;
    private final Orders orders;
    private final Organisations organisations;
    private final RulePacks packs;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HelperRecords(
            HelperEntryStore store,
            EnrolmentStore enrolments,
            WaitingStore waitings,
            Files files,
            Guardians guardians,
            Offerings offerings,
            Orders orders,
            Organisations organisations,
            RulePacks packs,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.enrolments = enrolments;
        this.waitings = waitings;
        this.files = files;
        this.guardians = guardians;
        this.offerings = offerings;
        this.orders = orders;
        this.organisations = organisations;
        this.packs = packs;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The wish is on record from here. Under the same key it is the same one; a place that is there already is refused. */
    @Transactional
    HelperEntry begin(Scope scope, Pupil.Id pupil, HelperWish wish, KeyedWrite write) {
        int school = scope.at(pupil);
        HelperEntry before = store.byKey(scope, school, write.id()).orElse(null);
        if (before != null) {
            if (!before.pupil().equals(pupil) || before.what() != wish.what()) {
                throw KernelRefusal.KEY_REUSED.refused();
            }
            return before;
        }
        if (wish.files().isEmpty()) {
            throw Refusal.WISH_MISSING.refused();
        }
        long guardian = guardians.account(scope, pupil, wish.guardian()).orElseThrow(Refusal.NO_GUARDIAN::refused);
        Offering.Id offering = subject(scope, pupil, wish);
        if (wish.what() == HelperEntry.What.PLACE
                && enrolments.live(scope, List.of(pupil)).stream()
                        .anyMatch(place -> place.enrolment().offering().equals(offering))) {
            throw Refusal.HAS_THE_PLACE.refused();
        }
        HelperEntry entry = new HelperEntry(
                ids.next(school, HelperEntry.Id::new),
                pupil,
                guardian,
                wish.what(),
                offering,
                about(wish, wish.waiting(), HelperEntry.What.ACCEPT, HelperEntry.What.LEAVE),
                about(wish, wish.draw(), HelperEntry.What.WISHES),
                about(wish, wish.enrolment(), HelperEntry.What.WITHDRAW),
                wish.how(),
                wish.wishedOn(),
                wish.files(),
                scope.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        if (!store.insert(scope, entry, write.id())) {
            throw KernelRefusal.KEY_BUSY.refused("retryAfter", 1);
        }
        files.hold(
                scope, school, new StoredFile.Holder("helper_entry", entry.id().value()), wish.files());
        events.publishEvent(new HelperEntry.Recorded(school, entry.id(), wish.what(), pupil, scope.account()));
        return entry;
    }

    /** Why there was no place stays beside the wish. */
    @Transactional
    void refuse(Scope scope, HelperEntry.Id id, String code) {
        store.refuse(scope, id, code);
    }

    /** The place is the family's; it has time to pay and to take it back, and is told by text. */
    @Transactional
    HelperEntry place(Scope scope, HelperEntry entry, Enrolment place) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant until = now.plus(Duration.ofHours(hours(entry)));
        // Twins with two papers have one place: one after the other they see whose it is.
        enrolments.lock(scope, place.id());
        if (!store.place(scope, entry.id(), place.id(), now, until)) {
            HelperEntry stands = find(scope, entry.id());
            if (stands.enrolment() == null) {
                throw Refusal.HAS_THE_PLACE.refused();
            }
            return stands;
        }
        store.hold(scope, place.id(), until);
        if (place.order() != null) {
            orders.extend(scope, place.order(), until);
        }
        int phones = guardians.text(scope, entry.pupil(), text(scope, entry, place, until));
        events.publishEvent(new HelperEntry.Placed(entry.id().school(), entry.id(), place.id(), phones));
        return find(scope, entry.id());
    }

    /** The class that the wish is about, all of it the pupil's own; none for wishes of a draw. */
    private Offering.@Nullable Id subject(Scope scope, Pupil.Id pupil, HelperWish wish) {
        Offering.Id offering = switch (wish.what()) {
            case PLACE, JOIN -> there(wish.offering());
            case ACCEPT, LEAVE ->
                waitings.find(scope, there(wish.waiting()))
                        .filter(waiting -> waiting.pupil().equals(pupil))
                        .map(Waiting::offering)
                        .orElseThrow(KernelRefusal.NOT_FOUND::refused);
            case WITHDRAW ->
                enrolments
                        .find(scope, there(wish.enrolment()))
                        .map(Place::enrolment)
                        .filter(place -> place.pupil().equals(pupil))
                        .map(Enrolment::offering)
                        .orElseThrow(KernelRefusal.NOT_FOUND::refused);
            case WISHES -> null;
        };
        int school = offering == null ? there(wish.draw()).school() : offering.school();
        if (school != pupil.school()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return offering;
    }

    private static <T> T there(@Nullable T named) {
        if (named == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return named;
    }

    private static <T> @Nullable T about(HelperWish wish, @Nullable T named, HelperEntry.What... whats) {
        return List.of(whats).contains(wish.what()) ? named : null;
    }

    private String text(Scope scope, HelperEntry entry, Enrolment place, Instant until) {
        String course =
                offerings.find(scope, Set.of(place.offering())).getFirst().courseName();
        String by = DAY.format(until.atZone(clock.getZone()));
        String pay = place.order() == null ? "" : "请在此以前付款。";
        return "【课后】学校按您家的书面意愿，为孩子报了“" + course + "”。" + pay + "不是您家的意思，" + by + " 前可登录撤销，或直接告诉教育局。";
    }

    private int hours(HelperEntry entry) {
        return packs.threshold(organisations.ruleplace(entry.id().school()), LocalDate.now(clock), UNDO)
                .orElseThrow(() -> new IllegalStateException("no pack says " + UNDO))
                .whole();
    }

    private HelperEntry find(Scope scope, HelperEntry.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
