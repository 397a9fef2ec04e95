package kehou.library;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.SuspensionController.StoppingReason;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who of the pool works where, from both sides. */
@RestController
@RequestMapping("/api/engagements")
class EngagementController {
    private final Engagements engagements;

    EngagementController(Engagements engagements) {
        this.engagements = engagements;
    }

    @GetMapping
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    List<EngagedPerson> ofSchool(Scope scope) {
        return engagements.ofSchool(scope);
    }

    @GetMapping("/mine")
    @Allowed(Role.TEACHER)
    List<EngagedPerson> mine(Scope scope) {
        return engagements.ofPerson(scope);
    }

    @PostMapping("/{id}/phone-reading")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    EngagedContact readPhone(Scope scope, @PathVariable Engagement.Id id) {
        return engagements.readPhone(scope, id);
    }

    @PostMapping("/{id}/ending")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER})
    EngagedPerson end(Scope scope, @PathVariable Engagement.Id id, @Valid @RequestBody StoppingReason why) {
        return engagements.end(scope, id, why.reason());
    }
}
