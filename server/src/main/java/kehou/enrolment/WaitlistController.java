package kehou.enrolment;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WaitlistController {
    private final Waitlists waitlists;
    private final Swaps swaps;

    WaitlistController(Waitlists waitlists, Swaps swaps) {
        this.waitlists = waitlists;
        this.swaps = swaps;
    }

    @GetMapping("/api/children/{pupil}/waitings")
    @Allowed(Role.GUARDIAN)
    List<WaitingPlace> ofChild(Scope scope, @PathVariable Pupil.Id pupil) {
        return waitlists.ofPupil(scope, pupil);
    }

    @PostMapping("/api/children/{pupil}/waitings")
    @Allowed(Role.GUARDIAN)
    WaitingPlace join(Scope scope, @PathVariable Pupil.Id pupil, @Valid @RequestBody Choice choice) {
        return waitlists.join(scope, pupil, choice.offering());
    }

    @DeleteMapping("/api/waitings/{id}")
    @Allowed(Role.GUARDIAN)
    WaitingPlace leave(Scope scope, @PathVariable Waiting.Id id) {
        return waitlists.leave(scope, id);
    }

    @PostMapping("/api/waitings/{id}/acceptance")
    @Allowed(Role.GUARDIAN)
    Enrolment accept(
            Scope scope, @PathVariable Waiting.Id id, @Valid @RequestBody(required = false) @Nullable SwapWish swap) {
        return waitlists.accept(scope, id, swap);
    }

    @PostMapping("/api/enrolments/{id}/swap")
    @Allowed(Role.GUARDIAN)
    Enrolment swap(Scope scope, @PathVariable Enrolment.Id id, @Valid @RequestBody SwapChoice choice) {
        return swaps.swap(scope, id, choice.offering(), choice.amountFen());
    }

    @GetMapping("/api/offerings/{id}/waitings")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Page<WaitingLine> ofOffering(
            Scope scope,
            @PathVariable Offering.Id id,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return waitlists.ofOffering(scope, id, after == null ? 0 : after, Page.limit(limit));
    }
}
