package kehou.enrolment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kehou.enrolment.DrawChoices.Who;
import kehou.enrolment.DrawMemoryStore.Remembered;
import kehou.enrolment.WishListStore.Came;
import kehou.enrolment.WishListStore.Hidden;
import kehou.enrolment.WishListStore.Kept;
import kehou.enrolment.draw.DrawHash;
import kehou.enrolment.draw.DrawMemory;
import kehou.enrolment.draw.DrawRecord;
import kehou.enrolment.draw.DrawRecord.DrawEntry;
import kehou.enrolment.draw.DrawReplay;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next step of a draw, in one transaction under its lock: whoever is interrupted has done nothing, whoever comes
 * second finds it done.
 */
@Component
public class DrawSteps {
    /** Where a list stands whose child was erased since: nobody can open it any more, and all its wishes are barred. */
    private static final String LAST = "f".repeat(16);

    private final DrawStore draws;
    private final WishListStore lists;
    private final DrawMemories memory;
    private final DrawRecords records;
    private final DrawChoices choices;
    private final SeatStore seats;
    private final Counter counter;
    private final Pupils pupils;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DrawSteps(
            DrawStore draws,
            WishListStore lists,
            DrawMemories memory,
            DrawRecords records,
            DrawChoices choices,
            SeatStore seats,
            Counter counter,
            Pupils pupils,
            ApplicationEventPublisher events,
            Clock clock) {
        this.draws = draws;
        this.lists = lists;
        this.memory = memory;
        this.records = records;
        this.choices = choices;
        this.seats = seats;
        this.counter = counter;
        this.pupils = pupils;
        this.events = events;
        this.clock = clock;
    }

    /** A wish list and what is known of its child now. */
    private record Standing(
            Kept kept, @Nullable Hidden hidden, @Nullable PupilCard card) {
        Pupil.Id pupil() {
            return kept.list().pupil();
        }

        int credit() {
            return hidden == null ? 0 : hidden.credit();
        }
    }

    /** Draws of these schools whose next step is due. */
    @Transactional(readOnly = true)
    List<Draw.Id> due(Scope scope, int limit) {
        return draws.due(scope, clock.instant(), limit);
    }

    /** Closes a draw whose hour has come, or holds one that has its seed; does nothing where neither is due. */
    @Transactional
    public void step(Scope scope, Draw.Id id) {
        Draw draw = draws.lock(scope, id).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (draw.state() == Draw.State.ANNOUNCED && !now.isBefore(draw.closesAt())) {
            close(scope, draw);
        } else if (draw.state() == Draw.State.CLOSED
                && draw.publicValue() != null
                && (draw.secret() != null || !now.isBefore(draw.revealBy()))) {
            hold(scope, draw, now);
        }
    }

    private void close(Scope scope, Draw draw) {
        List<String> receipts = lists.all(scope, draw.id()).stream()
                .map(kept -> kept.list().receipt())
                .toList();
        String root = DrawHash.root(receipts);
        draws.close(scope, draw.id(), root);
        records.publish(scope, draw.id());
        events.publishEvent(new Draw.DrawClosed(draw.id().school(), draw.id(), root, receipts.size()));
    }

    private void hold(Scope scope, Draw draw, Instant now) {
        int school = draw.id().school();
        seats.lock(scope, draw.offerings());
        String seed = DrawHash.seed(draw.secret(), requireNonNull(draw.publicValue()));
        List<Standing> all = standing(scope, draw);
        Map<Pupil.Id, Map<Offering.Id, Refused>> barriers = choices.barriers(
                scope,
                draw,
                all.stream()
                        .flatMap(one -> one.card() == null
                                ? Stream.<Who>empty()
                                : Stream.of(new Who(
                                        one.pupil(),
                                        one.card().grade(),
                                        one.card().homeClass())))
                        .toList());
        List<DrawEntry> entries = all.stream()
                .map(one -> entry(one, seed, barriers.get(one.pupil())))
                .toList();
        DrawRecord asked = records.record(scope, draw, entries);
        DrawReplay replay = DrawReplay.of(asked);
        List<List<Offering.Id>> given = IntStream.range(0, entries.size())
                .mapToObj(i -> replay.given(i).stream().map(Offering.Id::new).toList())
                .toList();
        give(scope, school, all, given, now);
        DrawAnswers answers = new DrawAnswers(asked);
        lists.came(
                scope,
                draw.id(),
                IntStream.range(0, all.size())
                        .mapToObj(i -> new Came(
                                all.get(i).pupil(),
                                requireNonNull(entries.get(i).key()),
                                given.get(i),
                                answers.of(i, given.get(i))))
                        .toList());
        remember(scope, draw, all, entries, given, barriers, now);
        int placed = (int) given.stream().filter(own -> !own.isEmpty()).count();
        draws.held(scope, draw.id(), seed, placed, now);
        records.publish(
                scope,
                draw.id(),
                asked.drawn(
                        seed,
                        given.stream()
                                .map(own -> own.stream().map(Offering.Id::value).toList())
                                .toList()));
        events.publishEvent(new Draw.DrawHeld(school, draw.id(), seed, placed));
    }

    private List<Standing> standing(Scope scope, Draw draw) {
        Map<Pupil.Id, PupilCard> cards = pupils.onRoll(scope, draw.id().school()).stream()
                .collect(Collectors.toMap(PupilCard::id, Function.identity()));
        return lists.all(scope, draw.id()).stream()
                .map(kept ->
                        new Standing(kept, opened(kept), cards.get(kept.list().pupil())))
                .toList();
    }

    private @Nullable Hidden opened(Kept kept) {
        try {
            return lists.open(kept);
        } catch (Refused erased) {
            return null;
        }
    }

    private static DrawEntry entry(Standing one, String seed, @Nullable Map<Offering.Id, Refused> barriers) {
        Hidden hidden = one.hidden();
        List<Long> barred = one.kept().list().wishes().stream()
                .filter(wish -> hidden == null || barriers == null || barriers.containsKey(wish))
                .map(Offering.Id::value)
                .toList();
        String key = hidden == null ? LAST : DrawHash.key(seed, hidden.lot(), hidden.tickets(), hidden.credit());
        return DrawRecords.entry(one.kept(), key, barred);
    }

    /** All of them or none: whoever took a place elsewhere in this moment is seen when the draw is held again. */
    private void give(Scope scope, int school, List<Standing> all, List<List<Offering.Id>> given, Instant now) {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PupilCard card = all.get(i).card();
            for (Offering.Id offering : given.get(i)) {
                attempts.add(new Attempt(
                        all.get(i).pupil(),
                        requireNonNull(card).grade(),
                        requireNonNull(card).homeClass(),
                        offering,
                        all.get(i).kept().writtenBy(),
                        now));
            }
        }
        for (Outcome outcome : counter.drawn(scope, school, attempts)) {
            if (outcome instanceof Outcome.Declined(var refused)) {
                throw new IllegalStateException("a seat that was drawn could not be given", refused);
            }
        }
    }

    private void remember(
            Scope scope,
            Draw draw,
            List<Standing> all,
            List<DrawEntry> entries,
            List<List<Offering.Id>> given,
            Map<Pupil.Id, Map<Offering.Id, Refused>> barriers,
            Instant now) {
        List<Remembered> remembered = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean seated = !given.get(i).isEmpty();
            if (draw.kind() == Draw.Kind.MAIN || seated) {
                DrawEntry entry = entries.get(i);
                int listed = requireNonNull(entry.wishes()).size()
                        - requireNonNull(entry.barred()).size();
                int possible = draw.offerings().size()
                        - barriers.getOrDefault(all.get(i).pupil(), Map.of()).size();
                remembered.add(new Remembered(
                        all.get(i).pupil(),
                        all.get(i).credit(),
                        DrawMemory.of(listed, draw.creditWishes(), possible, seated)));
            }
        }
        memory.remember(scope, draw, remembered, now);
    }
}
