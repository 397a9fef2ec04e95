package kehou.teaching;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/resources")
@Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU})
class ResourceController {
    private final Resources resources;

    ResourceController(Resources resources) {
        this.resources = resources;
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU, Role.TEACHER})
    @GetMapping
    Page<Resource> latestResources(
            Scope scope,
            @RequestParam(required = false) Resource.@Nullable State state,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return resources.latest(scope, state, after == null ? Long.MAX_VALUE : after, Page.limit(limit));
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU, Role.TEACHER})
    @PostMapping
    Resource submitResource(Scope scope, @Valid @RequestBody ResourceDraft draft) {
        return resources.submit(scope, draft);
    }

    @PostMapping("/{id}/approval")
    Resource publishResource(
            Scope scope, @PathVariable Resource.Id id, @Valid @RequestBody ResourceDraft.ResourceApproval approval) {
        return resources.publish(scope, id, approval.shared());
    }

    @PostMapping("/{id}/return")
    Resource returnResource(
            Scope scope, @PathVariable Resource.Id id, @Valid @RequestBody ResourceDraft.ResourceReason why) {
        return resources.giveBack(scope, id, why.reason());
    }

    @PostMapping("/{id}/withdrawal")
    Resource withdrawResource(
            Scope scope, @PathVariable Resource.Id id, @Valid @RequestBody ResourceDraft.ResourceReason why) {
        return resources.withdraw(scope, id, why.reason());
    }
}
