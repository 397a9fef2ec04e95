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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/children/{pupil}/leaves")
class LeaveController {
    private final Leaves leaves;

    LeaveController(Leaves leaves) {
        this.leaves = leaves;
    }

    @Allowed(Role.GUARDIAN)
    @PostMapping
    Leave ask(Scope scope, @PathVariable Pupil.Id pupil, @Valid @RequestBody LeaveRequest request) {
        return leaves.ask(scope, pupil, request.session(), request.reason());
    }

    @Allowed(Role.GUARDIAN)
    @GetMapping
    List<Leave> of(Scope scope, @PathVariable Pupil.Id pupil) {
        return leaves.of(scope, pupil);
    }
}
