package kehou.enrolment;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class RehearsalController {
    private final Rehearsals rehearsals;

    RehearsalController(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @GetMapping("/api/rehearsals")
    List<RehearsalReport> all(Scope scope) {
        return rehearsals.all(scope);
    }

    @PostMapping("/api/windows/{id}/rehearsals")
    Rehearsal announce(Scope scope, @PathVariable SelectionWindow.Id id, @Valid @RequestBody RehearsalDraft draft) {
        return rehearsals.announce(scope, id, draft);
    }

    @PostMapping("/api/rehearsals/{id}/removal")
    void remove(Scope scope, @PathVariable Rehearsal.Id id) {
        rehearsals.remove(scope, id);
    }
}
