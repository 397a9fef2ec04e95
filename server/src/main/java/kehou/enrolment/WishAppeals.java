package kehou.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kehou.audit.AccessRecords;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Families ask a person about the result of a draw, and are answered by a day that the packs set; both stay on record. */
@Component
public class WishAppeals {
    private final WishAppealStore store;
    private final WishListStore lists;
    private final DrawStore draws;
    private final DrawPolicy policy;
    private final Pupils pupils;
    private final AccessRecords records;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WishAppeals(
            WishAppealStore store,
            WishListStore lists,
            DrawStore draws,
            DrawPolicy policy,
            Pupils pupils,
            AccessRecords records,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.draws = draws;
        this.policy = policy;
        this.pupils = pupils;
        this.records = records;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** An appeal as whoever answers it sees it: whose it is, and what came of the wishes. */
    public record AppealRow(WishAppeal appeal, PupilCard child, List<WishList.WishAnswer> answers) {}

    /** Refuses before the draw was held, and a second time. */
    @Transactional
    public WishAppeal ask(Scope scope, Pupil.Id pupil, Draw.Id id, String words) {
        scope.pupil(pupil);
        if (id.school() != pupil.school() || lists.find(scope, id, pupil).isEmpty()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Draw draw = draws.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (draw.state() != Draw.State.DRAWN) {
            throw Refusal.NOT_DRAWN.refused();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant due = now.plus(Duration.ofDays(policy.appealDays(id.school(), LocalDate.now(clock))));
        WishAppeal appeal = new WishAppeal(
                ids.next(id.school(), WishAppeal.Id::new), id, pupil, words.strip(), now, due, null, null);
        if (!store.insert(scope, appeal)) {
            throw Refusal.APPEALED.refused();
        }
        events.publishEvent(new WishAppeal.AppealAsked(id.school(), appeal.id(), id, due));
        return appeal;
    }

    /** The appeals of a draw in the order in which they came; leaves access records. */
    @Transactional
    public Page<AppealRow> list(Scope scope, Draw.Id id, long after, int limit) {
        if (draws.find(scope, id).isEmpty()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Page<WishAppeal> page = Page.of(
                store.list(scope, id, after, limit + 1),
                limit,
                appeal -> appeal.id().value());
        List<Pupil.Id> children = page.items().stream().map(WishAppeal::pupil).toList();
        Map<Pupil.Id, PupilCard> cards = pupils.names(scope, children);
        records.read(scope, children.stream().map(Pupil.Id::value).toList(), "name,wishes");
        return new Page<>(
                page.items().stream()
                        .map(appeal -> row(scope, appeal, cards.get(appeal.pupil())))
                        .toList(),
                page.next());
    }

    private AppealRow row(Scope scope, WishAppeal appeal, @Nullable PupilCard card) {
        if (card == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return new AppealRow(
                appeal,
                card,
                lists.find(scope, appeal.draw(), appeal.pupil())
                        .map(kept -> kept.list().answers())
                        .orElse(List.of()));
    }

    /** A person answers, once. */
    @Transactional
    public WishAppeal answer(Scope scope, WishAppeal.Id id, String words) {
        WishAppeal appeal = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Instant now = clock.instant();
        if (!store.answer(scope, id, words.strip(), now)) {
            throw Refusal.APPEAL_ANSWERED.refused();
        }
        events.publishEvent(
                new WishAppeal.AppealAnswered(id.school(), id, appeal.draw(), !now.isAfter(appeal.dueAt())));
        return store.find(scope, id).orElseThrow();
    }
}
