package kehou.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Denominator;
import kehou.region.Denominators;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.supervision.Overview.Level;
import kehou.supervision.Overview.OverviewRow;
import kehou.supervision.Overview.OverviewStep;
import kehou.supervision.Sums.School;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The overview of a place for its authority, from the roll-ups alone. */
@Component
public class Overviews {
    private final RollUpStore rollUps;
    private final StandingStore standings;
    private final DueStore due;
    private final Organisations organisations;
    private final Denominators denominators;
    private final Tenancy tenancy;
    private final Clock clock;

    Overviews(
            RollUpStore rollUps,
            StandingStore standings,
            DueStore due,
            Organisations organisations,
            Denominators denominators,
            Tenancy tenancy,
            Clock clock) {
        this.rollUps = rollUps;
        this.standings = standings;
        this.due = due;
        this.organisations = organisations;
        this.denominators = denominators;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /**
     * A city, district or school and what lies one step below it, over the days from–to. 404 outside the
     * caller's place. Practice schools are in no number.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Overview of(Scope scope, int place, LocalDate from, LocalDate to) {
        organisations.over(scope, place);
        if (to.isBefore(from)) {
            throw Refusal.DAYS_BACKWARDS.refused("from", from, "to", to);
        }
        Organisation at = organisations.require(place);
        Denominator coverage = denominators.find("COVERAGE");
        List<School> schools = schools(scope, at, from, to);
        List<OverviewRow> rows =
                at.isSchool() ? standings.classes(scope, place, from, to) : rows(at, schools, coverage);
        return new Overview(
                place,
                at.name(),
                at.kind(),
                organisations.pathOf(place).stream()
                        .map(step -> new OverviewStep(step.number(), step.name()))
                        .toList(),
                from,
                to,
                asOf(schools),
                Sums.row(place, at.name(), level(at), schools, coverage),
                rows,
                Sums.metrics(schools, coverage, denominators.find("PARTICIPATION")));
    }

    /** The sums that the public home shows; anyone may ask. */
    @Transactional(readOnly = true)
    public CityHome home() {
        Set<Integer> areas = organisations.areasOf(Organisation.CITY);
        Scope all = new Scope(Role.SYSTEM, 0, 0, Set.of(), areas, Set.of(), Purpose.SUPERVISION, null);
        Organisation city = organisations.require(Organisation.CITY);
        LocalDate today = LocalDate.now(clock);
        return tenancy.as(all, () -> {
            List<School> schools = schools(all, city, today, today);
            OverviewRow sums = Sums.row(0, city.name(), Level.CITY, schools, denominators.find("COVERAGE"));
            return new CityHome(
                    city.name(),
                    city.division(),
                    asOf(schools),
                    sums.schools(),
                    standings.countClasses(all),
                    sums.pupilsServed());
        });
    }

    /** Living schools at and below the place, and merged ones that still have figures there. */
    private List<School> schools(Scope scope, Organisation at, LocalDate from, LocalDate to) {
        Map<Integer, SchoolFigures> figures = new HashMap<>();
        rollUps.figures(scope, from, to).forEach(f -> figures.put(f.school(), f));
        Map<Integer, Organisation> schools = new HashMap<>();
        organisations.schools(at.number()).forEach(school -> schools.put(school.number(), school));
        figures.keySet().stream()
                .filter(number -> !schools.containsKey(number))
                .filter(number -> organisations.covers(at.number(), number))
                .forEach(number -> schools.put(number, organisations.require(number)));
        return schools.values().stream()
                .filter(school -> !school.practice())
                .map(school -> new School(
                        school,
                        figures.getOrDefault(school.number(), SchoolFigures.none(school.number(), parent(school)))))
                .sorted(Comparator.comparingInt(school -> school.organisation().number()))
                .toList();
    }

    private List<OverviewRow> rows(Organisation at, List<School> schools, Denominator coverage) {
        List<OverviewRow> rows = new ArrayList<>();
        for (Organisation below : organisations.children(at.number())) {
            if (below.kind() == Organisation.Kind.DISTRICT) {
                List<School> own = schools.stream()
                        .filter(school -> parent(school.organisation()) == below.number())
                        .toList();
                rows.add(Sums.row(below.number(), below.name(), Level.DISTRICT, own, coverage));
            }
        }
        schools.stream()
                .filter(school -> parent(school.organisation()) == at.number())
                .map(school -> Sums.row(
                        school.organisation().number(),
                        school.organisation().name(),
                        Level.SCHOOL,
                        List.of(school),
                        coverage))
                .forEach(rows::add);
        return rows;
    }

    private Instant asOf(List<School> schools) {
        return due.waitingSince(schools.stream()
                        .map(school -> school.organisation().number())
                        .toList())
                .orElseGet(clock::instant);
    }

    private static int parent(Organisation school) {
        Integer parent = school.parent();
        return parent == null ? Organisation.CITY : parent;
    }

    private static Level level(Organisation at) {
        return switch (at.kind()) {
            case CITY -> Level.CITY;
            case DISTRICT -> Level.DISTRICT;
            default -> Level.SCHOOL;
        };
    }
}
