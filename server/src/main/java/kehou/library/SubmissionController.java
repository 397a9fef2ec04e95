package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has submitted, and how it stands. */
@RestController
@RequestMapping("/api/submissions")
@Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER, Role.OPERATOR})
class SubmissionController {
    private final Submissions submissions;

    SubmissionController(Submissions submissions) {
        this.submissions = submissions;
    }

    record SubmissionReason(
            @NotBlank @Size(min = 2, max = 1000) String reason) {}

    @GetMapping
    List<Admission> mine(Scope scope) {
        return submissions.mine(scope);
    }

    @GetMapping("/{id}")
    SubmissionState state(Scope scope, @PathVariable Admission.Id id) {
        return submissions.state(scope, id);
    }

    @PostMapping("/{id}/withdrawal")
    Admission withdraw(Scope scope, @PathVariable Admission.Id id, @Valid @RequestBody SubmissionReason why) {
        return submissions.withdraw(scope, id, why.reason());
    }

    @PostMapping("/{id}/appeal")
    Admission appeal(Scope scope, @PathVariable Admission.Id id, @Valid @RequestBody SubmissionReason why) {
        return submissions.appeal(scope, id, why.reason());
    }
}
