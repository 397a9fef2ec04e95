package kehou.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import kehou.rules.Compliance;
import kehou.rules.Force;
import kehou.rules.Outcome;
import kehou.rules.Verdict;
import org.springframework.stereotype.Component;

/** What keeps a plan from being filed: duties about the plan itself that it does not meet (BX-1). */
@Component
class PlanFindings {
    /** Of these a plan answers; what happens while it runs (satisfaction, visits, money) holds no plan back. */
    private static final Set<String> OF_THE_PLAN = Set.of(
            "library.ratio",
            "library.mix",
            "library.only-admitted",
            "course.class-size",
            "qualification",
            "external.clearance",
            "service.days",
            "service.day-minutes",
            "enrichment.day-share",
            "enrichment.week-share",
            "science.frequency",
            "school.plan");

    private final Compliance compliance;
    private final Organisations organisations;

    PlanFindings(Compliance compliance, Organisations organisations) {
        this.compliance = compliance;
        this.organisations = organisations;
    }

    /** The titles of the rules that are not met, each once, in the order of the register. */
    List<String> of(Scope scope, int school, LocalDate day) {
        return compliance.judge(scope, school, organisations.ruleplace(school), day).stream()
                .flatMap(subject -> subject.verdicts().stream())
                .filter(verdict -> OF_THE_PLAN.contains(verdict.rule()))
                .filter(verdict -> verdict.outcome() == Outcome.NOT_MET && verdict.force() == Force.MUST)
                .map(Verdict::title)
                .distinct()
                .toList();
    }
}
