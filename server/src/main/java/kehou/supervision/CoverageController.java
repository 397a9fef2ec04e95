package kehou.supervision;

import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.supervision.Coverage.CoverageGap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/coverage")
@Allowed(Role.BUREAU)
class CoverageController {
    private final Coverages coverages;

    CoverageController(Coverages coverages) {
        this.coverages = coverages;
    }

    /** The caller's place by type of school. */
    @GetMapping
    Coverage coverage(Scope scope) {
        return coverages.of(scope);
    }

    /** Schools of it that have something to clear, the worst first. */
    @GetMapping("/gaps")
    Page<CoverageGap> gaps(
            Scope scope,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return coverages.gaps(scope, after, Page.limit(limit));
    }
}
