package kehou.delivery;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.timetable.Session;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sessions/{id}/roll")
class RollController {
    private final Rolls rolls;

    RollController(Rolls rolls) {
        this.rolls = rolls;
    }

    @Allowed({Role.TEACHER, Role.SCHOOL, Role.PRINCIPAL})
    @GetMapping
    Roll of(Scope scope, @PathVariable Session.Id id) {
        return rolls.of(scope, id);
    }

    @Allowed(Role.TEACHER)
    @PutMapping
    Roll call(Scope scope, @PathVariable Session.Id id, @Valid @RequestBody RollEdits edits) {
        return rolls.call(scope, id, edits);
    }
}
