package kehou.library;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.SuspensionController.StoppingReason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The authority's desk for people from outside. */
@RestController
@RequestMapping("/api/clearances")
@Allowed(Role.BUREAU)
class ClearanceController {
    private final Clearances clearances;

    ClearanceController(Clearances clearances) {
        this.clearances = clearances;
    }

    @GetMapping
    Page<Clearance> queue(
            Scope scope,
            @RequestParam(required = false) Clearance.@Nullable State state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return clearances.queue(scope, state, after, Page.limit(limit));
    }

    @GetMapping("/{id}")
    Clearance one(Scope scope, @PathVariable Clearance.Id id) {
        return clearances.find(scope, id);
    }

    @PutMapping("/{id}")
    Clearance record(Scope scope, @PathVariable Clearance.Id id, @Valid @RequestBody ClearanceRecord found) {
        return clearances.record(scope, id, found.checks(), found.version());
    }

    @PostMapping("/{id}/identity-reading")
    ReadIdentity readIdentity(Scope scope, @PathVariable Clearance.Id id) {
        return clearances.readIdentity(scope, id);
    }

    @PostMapping("/{id}/decision")
    Clearance decide(Scope scope, @PathVariable Clearance.Id id, @Valid @RequestBody ClearanceDecision answer) {
        return clearances.decide(scope, id, answer.cleared(), answer.validUntil(), answer.reason());
    }

    @PostMapping("/{id}/suspension")
    Clearance suspend(Scope scope, @PathVariable Clearance.Id id, @Valid @RequestBody StoppingReason why) {
        return clearances.suspend(scope, id, why.reason());
    }

    @PostMapping("/{id}/restoration")
    Clearance restore(Scope scope, @PathVariable Clearance.Id id) {
        return clearances.restore(scope, id);
    }
}
