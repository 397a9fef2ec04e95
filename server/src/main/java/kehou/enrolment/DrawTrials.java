package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kehou.enrolment.DrawTrial.DrawFigures;
import kehou.enrolment.DrawTrial.GroupFigures;
import kehou.enrolment.DrawTrialWish.TrialRule;
import kehou.enrolment.DrawTrialWish.TrialSeats;
import kehou.enrolment.WishListStore.Hidden;
import kehou.enrolment.WishListStore.Kept;
import kehou.enrolment.draw.DrawCheck;
import kehou.enrolment.draw.DrawHash;
import kehou.enrolment.draw.DrawMarket;
import kehou.enrolment.draw.DrawMechanism;
import kehou.enrolment.draw.DrawOutcome;
import kehou.enrolment.draw.DrawRecord;
import kehou.enrolment.draw.DrawRecord.DrawEntry;
import kehou.enrolment.draw.DrawRecord.DrawnOffering;
import kehou.enrolment.draw.DrawReplay;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.Pupils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries another rule, other seats or another lottery on the wishes of a draw. Changes nothing and names nobody. */
@Component
class DrawTrials {
    private static final String FIXED = "trial";
    private static final int HUNDRED = 100;

    private final DrawStore draws;
    private final WishListStore lists;
    private final PublishedDrawStore published;
    private final DrawRecords records;
    private final DrawPolicy policy;
    private final Pupils pupils;
    private final Clock clock;

    DrawTrials(
            DrawStore draws,
            WishListStore lists,
            PublishedDrawStore published,
            DrawRecords records,
            DrawPolicy policy,
            Pupils pupils,
            Clock clock) {
        this.draws = draws;
        this.lists = lists;
        this.published = published;
        this.records = records;
        this.policy = policy;
        this.pupils = pupils;
        this.clock = clock;
    }

    /** A list with what decides over it. */
    private record Tried(Kept kept, Hidden hidden, int grade, List<Long> barred) {
        boolean need() {
            return hidden.tickets() > 1;
        }
    }

    /** Refuses while wishes can still change. By need only to heads and authorities, and never for a few. */
    @Transactional(readOnly = true)
    DrawTrial attempt(Scope scope, Draw.Id id, DrawTrialWish wish) {
        Draw draw = draws.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (draw.root() == null) {
            throw Refusal.DRAW_NOT_CLOSED.refused("closesAt", draw.closesAt());
        }
        DrawRecord record = published.whole(scope, id).orElseGet(() -> records.record(scope, draw, List.of()));
        List<Tried> all = tried(scope, draw, record);
        String own = draw.seed() == null ? DrawHash.seed(null, FIXED) : draw.seed();
        String other = wish.seed() == null || wish.seed().isBlank()
                ? own
                : DrawHash.seed(null, wish.seed().strip());
        boolean byNeed = scope.role() == Role.PRINCIPAL || scope.role() == Role.BUREAU;
        int fewest = policy.fewest(id.school(), LocalDate.now(clock));
        DrawRecord changed = seats(record, wish.seats());
        int percent = wish.rule() == TrialRule.RESERVE ? wish.reservePercent() : 0;
        return new DrawTrial(
                figures(entries(record, all, own, TrialRule.TICKETS), all, 0, byNeed, fewest),
                figures(entries(changed, all, other, wish.rule()), all, percent, byNeed, fewest));
    }

    private List<Tried> tried(Scope scope, Draw draw, DrawRecord record) {
        Map<Pupil.Id, Integer> grades = pupils.grades(scope, draw.id().school());
        Map<String, DrawEntry> held =
                record.entries().stream().collect(Collectors.toMap(DrawEntry::receipt, Function.identity()));
        return lists.all(scope, draw.id()).stream()
                .map(kept -> {
                    DrawEntry entry = held.get(kept.list().receipt());
                    return new Tried(
                            kept,
                            lists.open(kept),
                            grades.getOrDefault(kept.list().pupil(), 0),
                            entry == null || entry.barred() == null ? List.of() : entry.barred());
                })
                .toList();
    }

    private static DrawRecord seats(DrawRecord record, List<TrialSeats> other) {
        Map<Long, Integer> changed = other.stream()
                .collect(Collectors.toMap(seats -> seats.offering().value(), TrialSeats::seats, Math::max));
        return record.offering(record.offerings().stream()
                .map(o -> new DrawnOffering(
                        o.offering(), o.courseName(), changed.getOrDefault(o.offering(), o.seats()), o.spans()))
                .toList());
    }

    private static DrawRecord entries(DrawRecord record, List<Tried> all, String seed, TrialRule rule) {
        return record.with(all.stream()
                .map(one -> DrawRecords.entry(
                        one.kept(),
                        DrawHash.key(
                                seed,
                                one.hidden().lot(),
                                rule == TrialRule.TICKETS ? one.hidden().tickets() : 1,
                                one.hidden().credit()),
                        one.barred()))
                .toList());
    }

    private static DrawFigures figures(DrawRecord record, List<Tried> all, int percent, boolean byNeed, int fewest) {
        DrawMarket market = reserved(DrawReplay.of(record).market(), all, percent);
        DrawOutcome outcome = DrawMechanism.decide(market);
        int[] best = IntStream.range(0, all.size())
                .map(child -> best(market, outcome, child))
                .toArray();
        List<GroupFigures> groups = new ArrayList<>();
        Map<Integer, List<Integer>> grades = IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.groupingBy(child -> all.get(child).grade(), TreeMap::new, Collectors.toList()));
        grades.forEach((grade, of) -> groups.add(group(grade, false, of, best, fewest)));
        if (byNeed) {
            List<Integer> need = IntStream.range(0, all.size())
                    .filter(child -> all.get(child).need())
                    .boxed()
                    .toList();
            groups.add(group(null, true, need, best, fewest));
        }
        return new DrawFigures(
                all.size(),
                (int) IntStream.of(best).filter(rank -> rank == 1).count(),
                (int) IntStream.of(best).filter(rank -> rank > 0).count(),
                IntStream.range(0, all.size())
                        .map(child -> outcome.of(child).size())
                        .sum(),
                IntStream.of(best).max().orElse(0),
                DrawCheck.blockingPairs(market, outcome),
                groups);
    }

    /** The rank on its list of the best that a child got; 0 for nothing. */
    private static int best(DrawMarket market, DrawOutcome outcome, int child) {
        return outcome.of(child).stream()
                .mapToInt(wish -> wish - market.wishStart()[child] + 1)
                .min()
                .orElse(0);
    }

    private static GroupFigures group(@Nullable Integer grade, boolean need, List<Integer> of, int[] best, int fewest) {
        if (of.size() < fewest) {
            return new GroupFigures(grade, need, null, null, null);
        }
        return new GroupFigures(
                grade,
                need,
                of.size(),
                (int) of.stream().filter(child -> best[child] == 1).count(),
                (int) of.stream().filter(child -> best[child] > 0).count());
    }

    private static DrawMarket reserved(DrawMarket market, List<Tried> all, int percent) {
        boolean[] need = new boolean[all.size()];
        IntStream.range(0, all.size())
                .forEach(child -> need[child] = all.get(child).need());
        return new DrawMarket(
                market.seats(),
                IntStream.of(market.seats())
                        .map(seats -> Math.ceilDiv(seats * percent, HUNDRED))
                        .toArray(),
                market.spanStart(),
                market.spanFrom(),
                market.spanTo(),
                market.spanWeek(),
                market.wishStart(),
                market.wish(),
                market.place(),
                market.wanted(),
                need,
                market.sequence());
    }
}
