package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kehou.kernel.MovableClock;
import kehou.region.Organisations;
import kehou.rules.Facts;
import kehou.rules.RulePacks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a course as its authority will: what is missing, and what the rules of its place say of it. */
@Component
class CourseChecks {
    private static final String SUBJECT = "COURSE";

    private final RulePacks rules;
    private final Organisations organisations;
    private final Authorities authorities;
    private final Standards standards;
    private final Clock clock;

    CourseChecks(
            RulePacks rules, Organisations organisations, Authorities authorities, Standards standards, Clock clock) {
        this.rules = rules;
        this.organisations = organisations;
        this.authorities = authorities;
        this.standards = standards;
        this.clock = clock;
    }

    /** Of a course that the caller may read. */
    CourseCheck of(Course course) {
        int owner = course.id().school();
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        return new CourseCheck(
                course.version(),
                CourseRules.gaps(course),
                lacking(owner, course),
                rules.judgeAll(organisations.ruleplace(owner), today, SUBJECT, facts(course)));
    }

    /** Evidence that the standard of the owner's authority asks for and the dossier lacks. */
    private List<EvidenceKind> lacking(int owner, Course course) {
        List<EvidenceKind> lacking = new ArrayList<>(standards
                .inForce(authorities.of(owner), Admission.Subject.COURSE)
                .required(course.category().name()));
        lacking.removeAll(course.evidence().stream().map(Evidence::kind).toList());
        return lacking;
    }

    private static Facts facts(Course course) {
        CoursePractice practice = course.practice();
        Set<String> parts = new LinkedHashSet<>();
        written(parts, "METHOD", practice.method());
        there(parts, "FORM", practice.form());
        there(parts, "HOURS", practice.classHours());
        written(parts, "CONDITIONS", practice.conditions());
        parts.add("CLASS_SIZE");
        EvaluationPlan plan = course.evaluation();
        Set<String> evaluation = new LinkedHashSet<>();
        written(evaluation, "OBJECT", plan.object());
        written(evaluation, "CONTENT", plan.content());
        written(evaluation, "SUBJECT", plan.subject());
        written(evaluation, "METHOD", plan.method());
        written(evaluation, "RESULT", plan.result());
        return Facts.of("courseParts", parts)
                .and("evaluationParts", evaluation)
                .and("enrichment", course.category() != ActivityCategory.HOMEWORK)
                .and("classSize", course.classSize());
    }

    private static void written(Set<String> parts, String part, String text) {
        there(parts, part, text.isBlank() ? null : text);
    }

    private static void there(Set<String> parts, String part, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
        }
    }
}
