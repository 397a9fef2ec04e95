package kehou.timetable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/closures")
class ClosureController {
    private final Closures closures;
    private final MakeUps makeUps;

    ClosureController(Closures closures, MakeUps makeUps) {
        this.closures = closures;
        this.makeUps = makeUps;
    }

    /** Why it is taken back; families read it. */
    record ClosureWithdrawal(@NotBlank @Size(max = 180) String reason) {}

    @GetMapping
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU})
    Page<Closure> closures(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return closures.seen(scope, after, Page.limit(limit));
    }

    @PostMapping
    @Allowed({Role.PRINCIPAL, Role.BUREAU})
    Closure declare(Scope scope, @Valid @RequestBody ClosureDraft draft) {
        return closures.declare(scope, draft);
    }

    @PostMapping("/{id}/withdrawal")
    @Allowed({Role.PRINCIPAL, Role.BUREAU})
    void withdraw(Scope scope, @PathVariable Closure.Id id, @Valid @RequestBody ClosureWithdrawal wish) {
        closures.withdraw(scope, id, wish.reason());
    }

    @GetMapping("/{id}/days")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    List<ClosureDay> days(Scope scope, @PathVariable Closure.Id id) {
        return makeUps.days(scope, id);
    }

    @PostMapping("/{id}/make-ups")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    ClosureDay makeUp(Scope scope, @PathVariable Closure.Id id, @Valid @RequestBody MakeUpWish wish) {
        return makeUps.plan(scope, id, wish);
    }
}
