package kehou.delivery;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.timetable.Session;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckInController {
    private final CheckIns checkIns;

    CheckInController(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @Allowed(Role.TEACHER)
    @PostMapping("/api/sessions/{id}/check-in")
    CheckIn make(Scope scope, @PathVariable Session.Id id, @Valid @RequestBody Whereabouts where) {
        return checkIns.make(scope, id, where);
    }

    /** The exceptions that wait for a decision. */
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    @GetMapping("/api/check-ins/pending")
    List<PendingCheckIn> pending(Scope scope) {
        return checkIns.pending(scope);
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    @PostMapping("/api/check-ins/{id}/approval")
    CheckIn decide(Scope scope, @PathVariable CheckIn.Id id, @RequestBody CheckInDecision decision) {
        return checkIns.decide(scope, id, decision);
    }
}
