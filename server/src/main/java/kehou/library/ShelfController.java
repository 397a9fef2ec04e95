package kehou.library;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShelfController {
    private final Picks picks;
    private final LibraryBalances balances;
    private final CourseWithdrawals withdrawals;

    ShelfController(Picks picks, LibraryBalances balances, CourseWithdrawals withdrawals) {
        this.picks = picks;
        this.balances = balances;
        this.withdrawals = withdrawals;
    }

    @GetMapping("/api/shelf")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU})
    Page<PickableCourse> offered(
            Scope scope,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ActivityCategory category,
            @RequestParam(required = false) @Nullable Integer grade,
            @RequestParam(required = false) @Nullable CourseLevel level,
            @RequestParam(required = false) @Nullable Integer library,
            @RequestParam(required = false) Organisation.@Nullable Kind owner,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return picks.offered(
                scope, new ShelfQuery(q, category, grade, level, library, owner, after, Page.limit(limit)));
    }

    @GetMapping("/api/picks")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU})
    List<Pick> picks(Scope scope) {
        return picks.of(scope);
    }

    @PostMapping("/api/picks")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU})
    Pick pick(Scope scope, @Valid @RequestBody PickRequest wanted) {
        return picks.pick(scope, wanted.course());
    }

    /** The library of the caller's school, or of one below the caller's authority. */
    @GetMapping("/api/library-balances/{school}")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU})
    LibraryBalance balance(Scope scope, @PathVariable int school) {
        return balances.of(scope, school);
    }

    @PostMapping("/api/courses/{id}/withdrawal")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.OPERATOR})
    Course withdraw(Scope scope, @PathVariable Course.Id id, @Valid @RequestBody CourseWithdrawal why) {
        return withdrawals.withdraw(scope, id, why.reason());
    }

    /** Takes a course down from the authority's own library. */
    @PostMapping("/api/shelf/{id}/withdrawal")
    @Allowed(Role.BUREAU)
    List<Pick> takeDown(Scope scope, @PathVariable Course.Id id, @Valid @RequestBody CourseWithdrawal why) {
        withdrawals.takeDown(scope, id, why.reason());
        return picks.of(scope);
    }
}
