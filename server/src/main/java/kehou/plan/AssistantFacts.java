package kehou.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.library.InstructorKind;
import kehou.library.Instructors;
import kehou.region.Organisations;
import kehou.rules.FactSource;
import kehou.rules.Facts;
import kehou.rules.Measured;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody of the school is there where somebody from outside gives a class (SH-4.1). */
@Component
@Order(OfferingFacts.FIRST + 1)
class AssistantFacts implements FactSource {
    private final OfferingFacts planned;
    private final TeachingWeeks weeks;
    private final Instructors instructors;
    private final Organisations organisations;

    AssistantFacts(OfferingFacts planned, TeachingWeeks weeks, Instructors instructors, Organisations organisations) {
        this.planned = planned;
        this.weeks = weeks;
        this.instructors = instructors;
        this.organisations = organisations;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("instructorOrigin", "assistants");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(Scope scope, int school, LocalDate day) {
        if (!organisations.require(school).isSchool()) {
            return List.of();
        }
        Map<Instructor.Id, Instructor> people = instructors.all(scope).stream()
                .collect(Collectors.toMap(Instructor::id, Function.identity(), (one, _) -> one));
        return weeks.of(school, day).stream()
                .flatMap(week -> planned.classes(scope, school, week).stream())
                .filter(one -> people.containsKey(one.instructor()))
                .map(one -> new Measured(
                        "OFFERING",
                        String.valueOf(one.id().value()),
                        one.courseName() + "，" + one.instructorName(),
                        Facts.of("instructorOrigin", own(people, one.instructor()) ? "OWN" : "EXTERNAL")
                                .and(
                                        "assistants",
                                        one.assistants().stream()
                                                .filter(who -> own(people, who))
                                                .count())))
                .toList();
    }

    private static boolean own(Map<Instructor.Id, Instructor> people, Instructor.Id who) {
        Instructor of = people.get(who);
        return of != null && of.kind() == InstructorKind.STAFF;
    }
}
