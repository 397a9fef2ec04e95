package kehou.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.library.InstructorPapers;
import kehou.library.Instructors;
import kehou.region.Organisations;
import kehou.rules.FactSource;
import kehou.rules.Facts;
import kehou.rules.Measured;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether those who give a school's interest and club classes are qualified (NC-15), and whether everybody from outside
 * who gives one or helps in one was checked (JB-2.2).
 */
@Component
@Order(OfferingFacts.FIRST + 1)
class InstructorFacts implements FactSource {
    private final OfferingFacts planned;
    private final TeachingWeeks weeks;
    private final Instructors instructors;
    private final InstructorPapers papers;
    private final Organisations organisations;

    InstructorFacts(
            OfferingFacts planned,
            TeachingWeeks weeks,
            Instructors instructors,
            InstructorPapers papers,
            Organisations organisations) {
        this.planned = planned;
        this.weeks = weeks;
        this.instructors = instructors;
        this.papers = papers;
        this.organisations = organisations;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("category", "certificates", "teachingYears", "workYears", "clearanceParts");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(Scope scope, int school, LocalDate day) {
        List<Offering> classes = organisations.require(school).isSchool()
                ? weeks.of(school, day).stream()
                        .flatMap(week -> planned.classes(scope, school, week).stream())
                        .toList()
                : List.of();
        if (classes.isEmpty()) {
            return List.of();
        }
        Map<Instructor.Id, Instructor> known = instructors.all(scope).stream()
                .collect(Collectors.toMap(Instructor::id, Function.identity(), (one, _) -> one));
        List<Measured> rows = new ArrayList<>();
        List<Instructor> giving = among(
                known, classes.stream().filter(one -> one.strand().gated()).map(Offering::instructor));
        papers.qualifications(scope, school, giving, day).forEach((id, facts) -> rows.add(row(known, id, facts)));
        List<Instructor> there = among(known, classes.stream().flatMap(one -> one.team().stream()));
        papers.clearances(scope, there, day).forEach((id, facts) -> rows.add(row(known, id, facts)));
        return rows;
    }

    private static List<Instructor> among(Map<Instructor.Id, Instructor> known, Stream<Instructor.Id> those) {
        return those.distinct().map(known::get).filter(Objects::nonNull).toList();
    }

    private static Measured row(Map<Instructor.Id, Instructor> known, Instructor.Id id, Facts facts) {
        return new Measured(
                "INSTRUCTOR",
                String.valueOf(id.value()),
                Objects.requireNonNull(known.get(id)).name(),
                facts);
    }
}
