package kehou.plan;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.ServicePeriod.ServicePeriodDraft;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class ServicePatternController {
    private final ServicePatterns patterns;

    ServicePatternController(ServicePatterns patterns) {
        this.patterns = patterns;
    }

    @GetMapping("/api/service-pattern")
    ServicePattern pattern(Scope scope) {
        return patterns.of(scope, scope.place());
    }

    @PostMapping("/api/service-periods")
    ServicePattern add(Scope scope, @Valid @RequestBody ServicePeriodDraft draft) {
        return patterns.add(scope, scope.place(), draft);
    }

    @PutMapping("/api/service-periods/{id}")
    ServicePattern change(
            Scope scope, @PathVariable ServicePeriod.Id id, @Valid @RequestBody ServicePeriodDraft draft) {
        return patterns.change(scope, id, draft);
    }

    @DeleteMapping("/api/service-periods/{id}")
    ServicePattern remove(Scope scope, @PathVariable ServicePeriod.Id id) {
        return patterns.remove(scope, id);
    }

    /** The off-work time that holds at the caller's place: its own, or one from above; empty where none is set. */
    @GetMapping("/api/off-work")
    @Allowed({Role.BUREAU, Role.SCHOOL, Role.PRINCIPAL})
    List<OffWork> offWork(Scope scope) {
        return patterns.nearest(scope.place()).stream().toList();
    }

    @PutMapping("/api/off-work")
    @Allowed({Role.BUREAU, Role.SCHOOL, Role.PRINCIPAL})
    OffWork setOffWork(Scope scope, @Valid @RequestBody OffWork.OffWorkTime time) {
        return patterns.set(scope, scope.place(), time.at());
    }

    @GetMapping("/api/children/{pupil}/services")
    @Allowed(Role.GUARDIAN)
    ChildServices services(Scope scope, @PathVariable Pupil.Id pupil) {
        return patterns.of(scope, pupil);
    }
}
