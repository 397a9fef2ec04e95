package kehou.enrolment;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of what a family decided for its child: who, when and by which way (JA-6). */
@Component
class FamilyDecisions {
    private static final int MOST = 200;
    private static final Set<FamilyDecision.Kind> SCHOOLS = EnumSet.of(
            FamilyDecision.Kind.MOVED,
            FamilyDecision.Kind.CLASS_ENDED,
            FamilyDecision.Kind.APPROVED,
            FamilyDecision.Kind.REFUSED);

    private final FamilyDecisionStore store;
    private final Offerings offerings;

    FamilyDecisions(FamilyDecisionStore store, Offerings offerings) {
        this.store = store;
        this.offerings = offerings;
    }

    /** The latest first, at most 200; 404 for a child that is not the caller's. */
    @Transactional(readOnly = true)
    List<FamilyDecision> of(Scope scope, Pupil.Id pupil) {
        List<FamilyDecisionStore.Line> lines = store.of(scope, pupil, MOST);
        Map<Offering.Id, String> names = offerings
                .find(
                        scope,
                        lines.stream()
                                .map(FamilyDecisionStore.Line::offering)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Offering::id, Offering::courseName));
        return lines.stream()
                .map(line -> new FamilyDecision(
                        line.kind(),
                        line.offering(),
                        line.offering() == null ? null : names.get(line.offering()),
                        line.at(),
                        by(scope, line)))
                .toList();
    }

    private static FamilyDecision.By by(Scope scope, FamilyDecisionStore.Line line) {
        Long account = line.account();
        if (line.helped()) {
            return FamilyDecision.By.HELPER;
        }
        if (account == null) {
            return SCHOOLS.contains(line.kind()) ? FamilyDecision.By.SCHOOL : FamilyDecision.By.RULE;
        }
        return account == scope.account() ? FamilyDecision.By.YOU : FamilyDecision.By.FAMILY;
    }
}
