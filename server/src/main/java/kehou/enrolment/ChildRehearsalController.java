package kehou.enrolment;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/children/{pupil}/rehearsals")
@Allowed(Role.GUARDIAN)
class ChildRehearsalController {
    private final ChildRehearsals rehearsals;

    ChildRehearsalController(ChildRehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @GetMapping
    List<ChildRehearsal> rehearsals(Scope scope, @PathVariable Pupil.Id pupil) {
        return rehearsals.of(scope, pupil);
    }

    @PostMapping("/{id}/presses")
    RehearsalAnswer press(
            Scope scope,
            @PathVariable Pupil.Id pupil,
            @PathVariable Rehearsal.Id id,
            @Valid @RequestBody Choice choice) {
        return rehearsals.press(scope, pupil, id, choice.offering());
    }
}
