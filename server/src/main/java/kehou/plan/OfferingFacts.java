package kehou.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kehou.kernel.Scope;
import kehou.library.Gate;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Stage;
import kehou.rules.FactSource;
import kehou.rules.Facts;
import kehou.rules.Measured;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the classes of a school come to in a week of the term, drafts included: time by day and grade (NC-7, JB-1.1),
 * categories (NC-8), sizes (NC-14), and whether each may be given (NP-5.2).
 */
@Component
@Order(OfferingFacts.FIRST)
public class OfferingFacts implements FactSource {
    /** What is planned speaks first; what was made of it (sessions, places taken) speaks instead where it is known. */
    public static final int FIRST = 100;

    private static final int LAST_GRADE = 9;

    private final OfferingStore offerings;
    private final TeachingWeeks weeks;
    private final Organisations organisations;
    private final Gate gate;

    OfferingFacts(OfferingStore offerings, TeachingWeeks weeks, Organisations organisations, Gate gate) {
        this.offerings = offerings;
        this.weeks = weeks;
        this.organisations = organisations;
        this.gate = gate;
    }

    @Override
    public Set<String> metrics() {
        Set<String> all = new HashSet<>(ServiceWeek.METRICS);
        all.addAll(Set.of("classSize", "enrichment", "admitted"));
        return all;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(Scope scope, int school, LocalDate day) {
        TeachingWeek week = weeks.of(school, day).orElse(null);
        Organisation of = organisations.require(school);
        if (week == null || !of.isSchool()) {
            return List.of();
        }
        List<Offering> classes = classes(scope, school, week);
        List<Meeting> meetings = new ArrayList<>();
        for (Offering one : classes) {
            for (LocalDate date : week.days()) {
                one.slotOn(week.term(), date)
                        .ifPresent(slot -> meetings.add(Meeting.of(one, date, slot.from(), slot.to())));
            }
        }
        List<Measured> rows = new ArrayList<>(new ServiceWeek(week.days(), gradesOf(of), meetings).measure(school));
        rows.addAll(sizes(classes));
        rows.addAll(admitted(scope, classes, day));
        return rows;
    }

    /** The classes of a school in the term of that week, those that were given up left out. */
    @Transactional(readOnly = true)
    public List<Offering> classes(Scope scope, int school, TeachingWeek week) {
        return offerings.ofSchools(scope).stream()
                .filter(one -> one.id().school() == school)
                .filter(one -> one.term().equals(week.term().id()) && one.state() != Offering.State.CANCELLED)
                .toList();
    }

    /** The grades that a school teaches. */
    public static List<Integer> gradesOf(Organisation school) {
        return IntStream.rangeClosed(1, LAST_GRADE)
                .filter(grade -> school.stages().contains(Stage.ofGrade(grade)))
                .boxed()
                .toList();
    }

    private static List<Measured> sizes(List<Offering> classes) {
        return classes.stream()
                .map(one -> new Measured(
                        "COURSE",
                        String.valueOf(one.id().value()),
                        one.courseName(),
                        Facts.of("classSize", one.seats())
                                .and("enrichment", one.strand().gated())))
                .toList();
    }

    private List<Measured> admitted(Scope scope, List<Offering> classes, LocalDate day) {
        Map<Offering, Gate.Use> uses = new LinkedHashMap<>();
        classes.stream()
                .filter(one -> one.strand().gated())
                .forEach(one -> uses.put(one, new Gate.Use(one.course(), one.instructor(), day)));
        Set<Gate.Use> failing = gate.failing(scope, uses.values()).keySet();
        return uses.entrySet().stream()
                .map(one -> new Measured(
                        "OFFERING",
                        String.valueOf(one.getKey().id().value()),
                        one.getKey().courseName() + "，" + one.getKey().instructorName(),
                        Facts.of("admitted", !failing.contains(one.getValue()))))
                .toList();
    }
}
