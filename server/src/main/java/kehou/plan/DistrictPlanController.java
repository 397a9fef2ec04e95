package kehou.plan;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.rules.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/district-plans")
@Allowed(Role.BUREAU)
class DistrictPlanController {
    private final DistrictPlans plans;
    private final DistrictOverviews overviews;

    DistrictPlanController(DistrictPlans plans, DistrictOverviews overviews) {
        this.plans = plans;
        this.overviews = overviews;
    }

    /** All editions of the caller's district, without their texts. */
    @GetMapping
    List<DistrictPlan> ofDistrict(Scope scope) {
        return plans.ofDistrict(scope);
    }

    /** The next edition for the running term. */
    @PostMapping
    DistrictPlan draft(Scope scope) {
        return plans.draft(scope);
    }

    @GetMapping("/received")
    Page<DistrictPlan> received(
            Scope scope,
            @RequestParam(required = false) DistrictPlan.@Nullable State state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return plans.received(scope, state, after, Page.limit(limit));
    }

    /** Of the city: who has filed for this term, and who is overdue. */
    @GetMapping("/overview")
    DistrictOverview overview(Scope scope) {
        return overviews.of(scope);
    }

    @PostMapping("/reminders")
    DistrictReminders remind(Scope scope) {
        return new DistrictReminders(overviews.remind(scope));
    }

    @GetMapping("/{id}")
    DistrictPlan plan(Scope scope, @PathVariable DistrictPlan.Id id) {
        return plans.find(scope, id);
    }

    /** Which parts are still missing, by which clause. */
    @GetMapping("/{id}/check")
    Verdict check(Scope scope, @PathVariable DistrictPlan.Id id) {
        return plans.check(scope, id);
    }

    @PutMapping("/{id}")
    DistrictPlan write(Scope scope, @PathVariable DistrictPlan.Id id, @Valid @RequestBody DistrictPlanDraft draft) {
        return plans.write(scope, id, draft);
    }

    @PostMapping("/{id}/filing")
    DistrictPlan file(Scope scope, @PathVariable DistrictPlan.Id id) {
        return plans.file(scope, id);
    }

    @PostMapping("/{id}/answer")
    DistrictPlan answer(Scope scope, @PathVariable DistrictPlan.Id id, @Valid @RequestBody DistrictPlanAnswer answer) {
        return plans.answer(scope, id, answer);
    }

    /**
     * How many districts were reminded.
     *
     * @param districts today, by this call
     */
    record DistrictReminders(int districts) {}
}
