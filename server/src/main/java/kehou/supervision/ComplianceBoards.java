package kehou.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import kehou.rules.Outcome;
import kehou.supervision.ComplianceBoard.BoardMark;
import kehou.supervision.ComplianceBoard.BoardRule;
import kehou.supervision.ComplianceBoard.BoardSchool;
import kehou.supervision.ComplianceStore.Cell;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The schools of an authority by rule, counted with their standing. */
@Component
public class ComplianceBoards {
    private final ComplianceReports reports;
    private final ComplianceStore store;
    private final Organisations organisations;
    private final Clock clock;

    ComplianceBoards(ComplianceReports reports, ComplianceStore store, Organisations organisations, Clock clock) {
        this.reports = reports;
        this.store = store;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Counts one school anew; {@code own} opens it. */
    void count(Scope own, int school, int area) {
        Instant now = clock.instant();
        List<RuleStanding> rules = reports.standings(own, school, LocalDate.ofInstant(now, MovableClock.BEIJING));
        store.put(own, school, area, rules, now);
    }

    /** Every school below the caller's authority that was counted, by district and name. */
    @Transactional(readOnly = true)
    public ComplianceBoard of(Scope scope) {
        List<Cell> cells = store.cells(scope);
        Set<Integer> named = new HashSet<>();
        cells.forEach(cell -> {
            named.add(cell.school());
            named.add(cell.area());
        });
        Map<Integer, String> names = organisations.names(named);
        Map<Integer, List<Cell>> bySchool =
                cells.stream().collect(Collectors.groupingBy(Cell::school, TreeMap::new, Collectors.toList()));
        List<BoardSchool> schools = bySchool.entrySet().stream()
                .map(one -> school(one.getKey(), one.getValue(), names))
                .sorted(Comparator.comparing(BoardSchool::district).thenComparing(BoardSchool::school))
                .toList();
        return new ComplianceBoard(
                cells.stream()
                        .map(Cell::countedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                rules(cells),
                schools);
    }

    private static BoardSchool school(int number, List<Cell> cells, Map<Integer, String> names) {
        int district = cells.getFirst().area();
        return new BoardSchool(
                number,
                names.getOrDefault(number, ""),
                district,
                names.getOrDefault(district, ""),
                cells.stream()
                        .map(cell -> new BoardMark(cell.rule(), cell.outcome(), cell.notMet(), cell.subjects()))
                        .toList());
    }

    private static List<BoardRule> rules(List<Cell> cells) {
        Map<String, List<Cell>> byRule =
                cells.stream().collect(Collectors.groupingBy(Cell::rule, LinkedHashMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(one ->
                        new BoardRule(one.getKey(), one.getValue().getFirst().title(), (int) one.getValue().stream()
                                .filter(cell -> cell.outcome() == Outcome.NOT_MET)
                                .count()))
                .sorted(Comparator.comparing(BoardRule::schoolsNotMet)
                        .reversed()
                        .thenComparing(BoardRule::rule))
                .toList();
    }
}
