package kehou.supervision;

import kehou.enrolment.HelperEvidence;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.supervision.HelperPressure.PressureRule;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HelperPressureController {
    private final HelperPressures pressures;

    HelperPressureController(HelperPressures pressures) {
        this.pressures = pressures;
    }

    /** Classes of which helpers entered places, the most suspicious first. */
    @GetMapping("/api/helper-pressure")
    @Allowed(Role.BUREAU)
    Page<HelperPressure> helperPressure(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return pressures.of(scope, after, Page.limit(limit));
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
}
