package kehou.plan;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Open;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed(Role.BUREAU)
class FeeStandardController {
    private final FeeStandards standards;
    private final PublicFees fees;

    FeeStandardController(FeeStandards standards, PublicFees fees) {
        this.standards = standards;
        this.fees = fees;
    }

    /** Of the caller's place and everything above it. */
    @GetMapping("/api/fee-standards")
    @Allowed({Role.BUREAU, Role.BUREAU_FINANCE, Role.SCHOOL, Role.SCHOOL_FINANCE, Role.PRINCIPAL})
    List<FeeStandard> standards(Scope scope) {
        return standards.at(scope.place());
    }

    @PostMapping("/api/fee-standards")
    FeeStandard publish(Scope scope, @Valid @RequestBody FeeStandardDraft draft) {
        return standards.publish(scope, draft);
    }

    @PostMapping("/api/fee-standards/{id}/end")
    FeeStandard end(Scope scope, @PathVariable FeeStandard.Id id, @Valid @RequestBody FeeStandardEnd end) {
        return standards.end(scope, id, end.lastDay());
    }

    /** What a school charges and by which standards (收费公示). */
    @Open
    @GetMapping("/api/public/fees/{school}")
    SchoolFees fees(@PathVariable int school) {
        return fees.of(school);
    }
}
