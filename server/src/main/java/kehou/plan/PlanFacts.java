package kehou.plan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import kehou.region.Terms;
import kehou.rules.FactSource;
import kehou.rules.Facts;
import kehou.rules.Measured;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which parts of its plan a school has written for the term of a day (JA-1): none where it has not begun. */
@Component
@Order(OfferingFacts.FIRST)
class PlanFacts implements FactSource {
    private final SchoolPlanStore plans;
    private final Organisations organisations;
    private final Terms terms;

    PlanFacts(SchoolPlanStore plans, Organisations organisations, Terms terms) {
        this.plans = plans;
        this.organisations = organisations;
        this.terms = terms;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("planParts");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(Scope scope, int school, LocalDate day) {
        return terms.at(day).filter(_ -> organisations.require(school).isSchool()).stream()
                .map(term -> {
                    Set<PlanPart> written = EnumSet.noneOf(PlanPart.class);
                    plans.latest(scope, school, term.id())
                            .flatMap(plan -> plans.find(scope, plan.id()))
                            .ifPresent(plan -> plan.sections().stream()
                                    .filter(PlanSection::written)
                                    .forEach(section -> written.add(section.part())));
                    return new Measured("SCHOOL", String.valueOf(school), "全校", Facts.of("planParts", written));
                })
                .toList();
    }
}
