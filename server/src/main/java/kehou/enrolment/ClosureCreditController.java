package kehou.enrolment;

import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.timetable.Closure;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClosureCreditController {
    private final ClosureCredits credits;

    ClosureCreditController(ClosureCredits credits) {
        this.credits = credits;
    }

    @GetMapping("/api/children/{pupil}/closures")
    @Allowed(Role.GUARDIAN)
    List<ChildClosure> ofChild(Scope scope, @PathVariable Pupil.Id pupil) {
        return credits.ofChild(scope, pupil);
    }

    /** What a closure owes, by name: for the school alone. */
    @GetMapping("/api/closures/{id}/credits")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.SCHOOL_FINANCE})
    Page<ClosureCredit> ofClosure(
            Scope scope,
            @PathVariable Closure.Id id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return credits.ofClosure(scope, id, after, Page.limit(limit));
    }
}
