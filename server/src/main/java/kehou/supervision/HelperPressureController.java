package kehou.supervision;

import java.util.List;
import java.util.Optional;
import kehou.enrolment.HelperEvidence;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.supervision.HelperPressure.PressureRule;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HelperPressureController {
    private final HelperPressures pressures;
    private final ApprovalFigures approvals;
    private final Terms terms;

    HelperPressureController(HelperPressures pressures, ApprovalFigures approvals, Terms terms) {
        this.pressures = pressures;
        this.approvals = approvals;
        this.terms = terms;
    }

    /** Classes of which helpers entered places, the most suspicious first; of the running term unless another is asked for. */
    @GetMapping("/api/helper-pressure")
    @Allowed(Role.BUREAU)
    Page<HelperPressure> helperPressure(
            Scope scope,
            @RequestParam(required = false) Term.@Nullable Id term,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return term(term)
                .map(of -> pressures.of(scope, of, after, Page.limit(limit)))
                .orElseGet(HelperPressureController::none);
    }

    /** What schools answered to places, the most refused first; of the running term unless another is asked for. */
    @GetMapping("/api/approval-figures")
    @Allowed(Role.BUREAU)
    Page<ApprovalFigure> approvalFigures(
            Scope scope,
            @RequestParam(required = false) Term.@Nullable Id term,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return term(term)
                .map(of -> approvals.of(scope, of, after, Page.limit(limit)))
                .orElseGet(HelperPressureController::none);
    }

    @GetMapping("/api/helper-pressure/rule")
    @Allowed(Role.BUREAU)
    PressureRule pressureRule(Scope scope) {
        return pressures.rule(scope);
    }

    /** The entries behind a line, without a child's name. */
    @GetMapping("/api/offerings/{offering}/helper-evidence")
    @Allowed(Role.BUREAU)
    Page<HelperEvidence> helperEvidence(
            Scope scope,
            @PathVariable Offering.Id offering,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return pressures.evidence(scope, offering, after, Page.limit(limit));
    }

    private Optional<Term.Id> term(Term.@Nullable Id asked) {
        return asked == null ? terms.current().map(Term::id) : Optional.of(asked);
    }

    private static <T> Page<T> none() {
        return new Page<>(List.of(), null);
    }
}
