package kehou.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The nightly proof of the roll-ups: every day of the term counted again, differences reported and mended. */
@Component
public class Recounts {
    private final Figures figures;
    private final RollUps rollUps;
    private final RollUpStore store;
    private final DifferenceStore found;
    private final Organisations organisations;
    private final Terms terms;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Recounts(
            Figures figures,
            RollUps rollUps,
            RollUpStore store,
            DifferenceStore found,
            Organisations organisations,
            Terms terms,
            Tenancy tenancy,
            TransactionOperations transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.figures = figures;
        this.rollUps = rollUps;
        this.store = store;
        this.found = found;
        this.organisations = organisations;
        this.terms = terms;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    /** Recounts every school once this night, whichever node gets there first; answers the differences. */
    public List<FigureDifference> night() {
        LocalDate tonight = LocalDate.now(clock);
        Term term = terms.current().filter(running -> running.holds(tonight)).orElse(null);
        List<FigureDifference> differences = new ArrayList<>();
        if (term != null) {
            organisations.schools(Organisation.CITY).stream()
                    .filter(school -> !school.practice())
                    .forEach(school -> differences.addAll(school(school, tonight, term.firstDay())));
        }
        return differences;
    }

    /** Found in the reader's areas in those nights, the latest first. */
    @Transactional(readOnly = true)
    public List<FigureDifference> differences(Scope scope, LocalDate from, LocalDate to) {
        return found.list(scope, from, to);
    }

    /** One school from that day up to the night before; nothing if another node did so tonight. */
    List<FigureDifference> school(Organisation school, LocalDate night, LocalDate from) {
        Scope own = RollUps.own(school.number());
        List<FigureDifference> differences = tenancy.as(
                own,
                () -> transactions.execute(_ -> {
                    if (found.claim(own, school.number(), night) == 0) {
                        return List.<FigureDifference>of();
                    }
                    List<FigureDifference> all = recount(own, school, night, from);
                    if (!all.isEmpty()) {
                        events.publishEvent(new FigureDifference.Found(school.number(), night, all.size()));
                    }
                    return all;
                }));
        return differences == null ? List.of() : differences;
    }

    private List<FigureDifference> recount(Scope own, Organisation school, LocalDate night, LocalDate from) {
        Map<LocalDate, SchoolDay> stored = store.days(own, school.number(), from, night).stream()
                .collect(Collectors.toMap(SchoolDay::day, Function.identity()));
        Integer parent = school.parent();
        List<FigureDifference> all = new ArrayList<>();
        from.datesUntil(night).forEach(day -> {
            DayCount counted = figures.day(own, school.number(), day);
            SchoolDay kept = stored.getOrDefault(day, SchoolDay.none(school.number(), day));
            List<FigureDifference> differences = differences(night, kept, counted.school());
            if (!differences.isEmpty()) {
                differences.forEach(d -> found.insert(own, parent == null ? Organisation.CITY : parent, d));
                rollUps.write(own, counted);
                all.addAll(differences);
            }
        });
        return all;
    }

    static List<FigureDifference> differences(LocalDate night, SchoolDay kept, SchoolDay counted) {
        Map<String, Long> before = kept.figures();
        return counted.figures().entrySet().stream()
                .filter(figure -> !figure.getValue().equals(before.get(figure.getKey())))
                .map(figure -> new FigureDifference(
                        counted.school(),
                        night,
                        counted.day(),
                        figure.getKey(),
                        before.getOrDefault(figure.getKey(), 0L),
                        figure.getValue()))
                .toList();
    }
}
