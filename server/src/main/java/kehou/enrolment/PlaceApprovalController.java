package kehou.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class PlaceApprovalController {
    private final PlaceApprovals approvals;

    PlaceApprovalController(PlaceApprovals approvals) {
        this.approvals = approvals;
    }

    /** Places that are approved together. */
    record PlacesToApprove(
            @NotNull @Size(min = 1, max = 200) List<Enrolment.@NotNull Id> enrolments) {}

    /** What the family reads of the refusal; {@code words} name what exactly is not met. */
    record PlaceRefusal(
            PlaceApproval.@NotNull Why why,
            @NotBlank @Size(max = 200) String words) {}

    @GetMapping("/api/place-approvals")
    Page<PlaceApprovalLine> approvals(
            Scope scope,
            @RequestParam(defaultValue = "WAITING") PlaceApproval.State state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return approvals.list(scope, state, after, Page.limit(limit));
    }

    @GetMapping("/api/place-approvals/rule")
    PlaceApproval.ApprovalRule approvalRule(Scope scope) {
        return approvals.rule(scope);
    }

    @PostMapping("/api/place-approvals")
    List<PlaceApproval> approve(Scope scope, @Valid @RequestBody PlacesToApprove places) {
        return approvals.approve(scope, places.enrolments());
    }

    @PostMapping("/api/enrolments/{id}/refusal")
    PlaceApproval refuse(Scope scope, @PathVariable Enrolment.Id id, @Valid @RequestBody PlaceRefusal refusal) {
        return approvals.refuse(scope, id, refusal.why(), refusal.words());
    }
}
