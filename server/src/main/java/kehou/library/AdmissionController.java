package kehou.library;

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
@RequestMapping("/api/admissions")
@Allowed(Role.BUREAU)
class AdmissionController {
    private final Admissions admissions;

    AdmissionController(Admissions admissions) {
        this.admissions = admissions;
    }

    @GetMapping
    Page<Admission> queue(
            Scope scope,
            @RequestParam(required = false) @Nullable Standing state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return admissions.queue(scope, state, after, Page.limit(limit));
    }

    @GetMapping("/{id}")
    AdmissionDossier dossier(Scope scope, @PathVariable Admission.Id id) {
        return admissions.dossier(scope, id);
    }

    @PostMapping("/{id}/decision")
    Admission decide(Scope scope, @PathVariable Admission.Id id, @Valid @RequestBody AdmissionDecision answer) {
        return admissions.decide(scope, id, answer.decision(), answer.reason());
    }
}
