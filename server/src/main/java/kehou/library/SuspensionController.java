package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admissions/{id}")
@Allowed(Role.BUREAU)
class SuspensionController {
    private final Suspensions suspensions;
    private final Admissions admissions;

    SuspensionController(Suspensions suspensions, Admissions admissions) {
        this.suspensions = suspensions;
        this.admissions = admissions;
    }

    /** Why, in words that its owner will read. */
    record StoppingReason(@NotBlank @Size(max = 1000) String reason) {}

    @PostMapping("/suspension")
    AdmissionDossier suspend(Scope scope, @PathVariable Admission.Id id, @Valid @RequestBody StoppingReason why) {
        suspensions.suspend(scope, id, why.reason());
        return admissions.dossier(scope, id);
    }

    @PostMapping("/restoration")
    AdmissionDossier restore(Scope scope, @PathVariable Admission.Id id) {
        suspensions.restore(scope, id);
        return admissions.dossier(scope, id);
    }

    @PostMapping("/revocation")
    AdmissionDossier revoke(Scope scope, @PathVariable Admission.Id id, @Valid @RequestBody StoppingReason why) {
        suspensions.revoke(scope, id, why.reason());
        return admissions.dossier(scope, id);
    }
}
