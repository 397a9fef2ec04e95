package kehou.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.plan.OfferingFacts;
import kehou.plan.ServiceWeek;
import kehou.region.Organisations;
import kehou.rules.FactSource;
import kehou.rules.Facts;
import kehou.rules.Measured;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What pupils really have: activities a day, and a grade's week as its participants spend it on average. Pupils of a
 * grade with as many activities on a day are one row, so that a large school is judged as fast as a small one, and
 * nobody is named.
 */
@Component
@Order(EnrolmentFacts.LAST)
class EnrolmentFacts implements FactSource {
    static final int LAST = OfferingFacts.FIRST + 200;

    private final PupilDays days;
    private final Organisations organisations;

    EnrolmentFacts(PupilDays days, Organisations organisations) {
        this.days = days;
        this.organisations = organisations;
    }

    /** Sorted, so that rows come in the order of days. */
    private record SameDay(LocalDate day, int grade, int activities) implements Comparable<SameDay> {
        @Override
        public int compareTo(SameDay other) {
            int byDay = day.compareTo(other.day);
            int byGrade = byDay == 0 ? Integer.compare(grade, other.grade) : byDay;
            return byGrade == 0 ? Integer.compare(activities, other.activities) : byGrade;
        }
    }

    @Override
    public Set<String> metrics() {
        return Set.of("pupilDayActivities", "grade", "enrichmentWeekMinutes", "serviceWeekMinutes");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(Scope scope, int school, LocalDate day) {
        if (!organisations.require(school).isSchool()) {
            return List.of();
        }
        List<PupilDay> all = days.of(scope, school, day);
        List<Measured> rows = new ArrayList<>();
        all.stream()
                .collect(Collectors.groupingBy(
                        one -> new SameDay(one.day(), one.grade(), one.activities()),
                        TreeMap::new,
                        Collectors.summingInt(_ -> 1)))
                .forEach((same, pupils) -> rows.add(new Measured(
                        "PUPIL",
                        same.day() + "/" + same.grade() + "/" + same.activities(),
                        "%s %s，当天 %d 项的学生"
                                .formatted(
                                        ServiceWeek.named(same.day()),
                                        ServiceWeek.gradeName(same.grade()),
                                        same.activities()),
                        Facts.of("pupilDayActivities", same.activities()),
                        pupils)));
        all.stream()
                .collect(Collectors.groupingBy(PupilDay::grade, TreeMap::new, Collectors.toList()))
                .forEach((grade, of) -> {
                    long pupils = of.stream().map(PupilDay::pupil).distinct().count();
                    long enriched = of.stream().mapToLong(PupilDay::enriched).sum();
                    long served = of.stream().mapToLong(PupilDay::served).sum();
                    rows.add(new Measured(
                            "GRADE",
                            String.valueOf(grade),
                            ServiceWeek.gradeName(grade),
                            Facts.of("enrichmentWeekMinutes", enriched / pupils)
                                    .and("serviceWeekMinutes", served / pupils)));
                });
        return rows;
    }
}
