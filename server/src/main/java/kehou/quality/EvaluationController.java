package kehou.quality;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EvaluationController {
    private final Evaluations evaluations;

    EvaluationController(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** A teacher's own classes, or the school's. */
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER})
    @GetMapping("/api/evaluations")
    List<EvaluationProgress> progress(Scope scope) {
        return evaluations.progress(scope);
    }

    @Allowed(Role.TEACHER)
    @GetMapping("/api/offerings/{id}/evaluations")
    EvaluationSheet sheet(Scope scope, @PathVariable Offering.Id id) {
        return evaluations.sheet(scope, id);
    }

    @Allowed(Role.TEACHER)
    @PostMapping("/api/offerings/{id}/evaluations")
    EvaluationSheet write(Scope scope, @PathVariable Offering.Id id, @Valid @RequestBody EvaluationDraft draft) {
        return evaluations.write(scope, id, draft);
    }

    @Allowed(Role.GUARDIAN)
    @GetMapping("/api/children/{pupil}/evaluations")
    List<ChildEvaluation> of(Scope scope, @PathVariable Pupil.Id pupil) {
        return evaluations.of(scope, pupil);
    }
}
