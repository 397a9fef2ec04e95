package kehou.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.region.Denominator;
import kehou.region.Denominators;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.rules.Facts;
import kehou.rules.Outcome;
import kehou.rules.Place;
import kehou.rules.RulePacks;
import kehou.rules.Verdict;
import kehou.supervision.Coverage.CoverageGap;
import kehou.supervision.Coverage.CoverageLine;
import kehou.supervision.Coverage.SchoolType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coverage of the caller's place by type of school (JA-2), from the standings of schools. Practice schools are in none. */
@Component
public class Coverages {
    private static final List<String> RULES = List.of("coverage.schools", "coverage.pupils");

    private final CoverageStore store;
    private final DueStore due;
    private final Organisations organisations;
    private final Denominators denominators;
    private final RulePacks packs;
    private final Clock clock;

    Coverages(
            CoverageStore store,
            DueStore due,
            Organisations organisations,
            Denominators denominators,
            RulePacks packs,
            Clock clock) {
        this.store = store;
        this.due = due;
        this.organisations = organisations;
        this.denominators = denominators;
        this.packs = packs;
        this.clock = clock;
    }

    /** A school of the caller's place as it stands. */
    private record Standing(Organisation school, SchoolType type, boolean due, CoverageStore.Row row) {
        boolean serving() {
            return row.served() > 0;
        }

        int wanting() {
            return Objects.requireNonNullElse(row.wanting(), 0);
        }

        int unplaced() {
            return Objects.requireNonNullElse(row.unplaced(), 0);
        }

        boolean isGap() {
            return due && !serving() || unplaced() > 0 || row.wanting() == null;
        }
    }

    @Transactional(readOnly = true)
    public Coverage of(Scope scope) {
        List<Standing> schools = schools(scope);
        Map<SchoolType, CoverageLine> lines = new EnumMap<>(SchoolType.class);
        for (SchoolType type : SchoolType.values()) {
            List<Standing> own =
                    schools.stream().filter(one -> one.type() == type).toList();
            if (!own.isEmpty()) {
                lines.put(type, line(type, own));
            }
        }
        return new Coverage(
                List.copyOf(lines.values()),
                verdicts(scope, schools),
                due.waitingSince(schools.stream()
                                .map(one -> one.school().number())
                                .toList())
                        .orElseGet(clock::instant));
    }

    /**
     * Schools with something to clear: those that have to serve and do not, then the most children without a place, then
     * those that have not asked; after that school, or from the first where it is 0.
     */
    @Transactional(readOnly = true)
    public Page<CoverageGap> gaps(Scope scope, int after, int limit) {
        List<Standing> gaps = schools(scope).stream()
                .filter(Standing::isGap)
                .sorted(Comparator.comparing((Standing one) -> one.due() && !one.serving() ? 0 : 1)
                        .thenComparing(
                                Comparator.comparingInt(Standing::unplaced).reversed())
                        .thenComparing(one -> one.school().number()))
                .toList();
        List<Standing> left = after == 0
                ? gaps
                : gaps.stream()
                        .dropWhile(one -> one.school().number() != after)
                        .skip(1)
                        .toList();
        Set<Integer> districts = new HashSet<>();
        left.stream()
                .limit(limit)
                .forEach(one ->
                        districts.add(organisations.authorityOf(one.school().number())));
        Map<Integer, String> names = organisations.names(districts);
        return Page.of(
                left.stream().limit(limit + 1L).map(one -> gap(one, names)).toList(), limit, CoverageGap::school);
    }

    private CoverageGap gap(Standing one, Map<Integer, String> names) {
        Organisation school = one.school();
        return new CoverageGap(
                school.number(),
                school.name(),
                names.getOrDefault(organisations.authorityOf(school.number()), ""),
                one.type(),
                one.due(),
                one.serving(),
                one.row().pupils(),
                one.row().wanting(),
                one.row().unplaced());
    }

    private List<Standing> schools(Scope scope) {
        Denominator coverage = denominators.find("COVERAGE");
        Map<Integer, CoverageStore.Row> rows = store.rows(scope);
        return organisations.schools(scope.place()).stream()
                .filter(school -> !school.practice() && school.successor() == null)
                .map(school -> new Standing(
                        school,
                        SchoolType.of(school),
                        coverage.counts(school),
                        rows.getOrDefault(school.number(), CoverageStore.Row.NONE)))
                .toList();
    }

    private static CoverageLine line(SchoolType type, List<Standing> own) {
        return new CoverageLine(
                type,
                own.stream().anyMatch(Standing::due),
                own.size(),
                count(own.stream().filter(Standing::serving)),
                count(own.stream().filter(one -> one.row().wanting() == null)),
                sum(own, one -> one.row().pupils()),
                sum(own, Standing::wanting),
                sum(own, Standing::unplaced));
    }

    private List<Verdict> verdicts(Scope scope, List<Standing> schools) {
        Place place = organisations.ruleplace(scope.place());
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        boolean asked = schools.stream().anyMatch(one -> one.row().wanting() != null);
        Facts facts = Facts.of("schoolsDue", count(schools.stream().filter(Standing::due)))
                .and("schoolsServing", count(schools.stream().filter(one -> one.due() && one.serving())))
                .and("pupilsWanting", asked ? sum(schools, Standing::wanting) : null)
                .and("pupilsServed", asked ? sum(schools, Standing::wanting) - sum(schools, Standing::unplaced) : null);
        return RULES.stream()
                .map(rule -> packs.judge(place, today, rule, facts))
                .filter(verdict -> verdict.outcome() != Outcome.NOT_APPLICABLE)
                .toList();
    }

    private static int count(Stream<Standing> some) {
        return Math.toIntExact(some.count());
    }

    private static int sum(List<Standing> some, ToIntFunction<Standing> of) {
        return some.stream().mapToInt(of).sum();
    }
}
