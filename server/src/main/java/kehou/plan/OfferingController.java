package kehou.plan;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/offerings")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class OfferingController {
    private final Offerings offerings;
    private final FeeNotices notices;

    OfferingController(Offerings offerings, FeeNotices notices) {
        this.offerings = offerings;
        this.notices = notices;
    }

    @GetMapping
    List<Offering> offerings(Scope scope) {
        return offerings.ofSchool(scope);
    }

    @GetMapping("/{id}")
    Offering offering(Scope scope, @PathVariable Offering.Id id) {
        return offerings.find(scope, id);
    }

    @PostMapping
    Offering add(Scope scope, @Valid @RequestBody OfferingDraft draft) {
        return offerings.add(scope, scope.place(), draft);
    }

    @PutMapping("/{id}")
    Offering edit(Scope scope, @PathVariable Offering.Id id, @Valid @RequestBody OfferingDraft draft) {
        return offerings.edit(scope, id, draft);
    }

    @PostMapping("/{id}/cancellation")
    Offering cancel(Scope scope, @PathVariable Offering.Id id) {
        return offerings.cancel(scope, id);
    }

    @PutMapping("/{id}/quorum")
    Offering quorum(Scope scope, @PathVariable Offering.Id id, @Valid @RequestBody Quorum quorum) {
        return offerings.quorum(scope, id, quorum.pupils());
    }

    @PostMapping("/{id}/notice")
    FeeNotice publish(Scope scope, @PathVariable Offering.Id id, @Valid @RequestBody FeeApproval approval) {
        return notices.publish(scope, id, approval);
    }
}
