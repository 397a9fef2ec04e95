package kehou.delivery;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER})
class OutingController {
    private final Outings outings;

    OutingController(Outings outings) {
        this.outings = outings;
    }

    @GetMapping("/api/outings")
    List<Outing> of(Scope scope) {
        return outings.of(scope);
    }

    @PostMapping("/api/outings")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    OutingDetail plan(Scope scope, @Valid @RequestBody OutingDraft draft) {
        return outings.plan(scope, draft);
    }

    @GetMapping("/api/outings/{id}")
    OutingDetail one(Scope scope, @PathVariable Outing.Id id) {
        return outings.find(scope, id);
    }

    @PostMapping("/api/outings/{id}/departure")
    OutingDetail leave(Scope scope, @PathVariable Outing.Id id, @Valid @RequestBody OutingCount count) {
        return outings.leave(scope, id, count);
    }

    /** Children counted back; the outing is back when nobody is missing. */
    @PostMapping("/api/outings/{id}/return")
    OutingDetail comeBack(Scope scope, @PathVariable Outing.Id id, @Valid @RequestBody OutingCount count) {
        return outings.comeBack(scope, id, count);
    }

    @PostMapping("/api/outings/{id}/cancellation")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    OutingDetail callOff(
            Scope scope, @PathVariable Outing.Id id, @Valid @RequestBody SessionCancellation cancellation) {
        return outings.callOff(scope, id, cancellation.reason());
    }

    @GetMapping("/api/children/{pupil}/outings")
    @Allowed(Role.GUARDIAN)
    List<ChildOuting> ofPupil(Scope scope, @PathVariable Pupil.Id pupil) {
        return outings.ofPupil(scope, pupil);
    }

    @PostMapping("/api/children/{pupil}/outings/{id}/consent")
    @Allowed(Role.GUARDIAN)
    ChildOuting sign(
            Scope scope,
            @PathVariable Pupil.Id pupil,
            @PathVariable Outing.Id id,
            @Valid @RequestBody OutingConsent consent) {
        return outings.sign(scope, pupil, id, consent);
    }
}
