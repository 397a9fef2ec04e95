package kehou.plan;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.Term;
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
@RequestMapping("/api/school-plans")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class SchoolPlanController {
    private final SchoolPlans plans;

    SchoolPlanController(SchoolPlans plans) {
        this.plans = plans;
    }

    /** All editions of the caller's school, without their texts. */
    @GetMapping
    List<SchoolPlan> ofSchool(Scope scope) {
        return plans.ofSchool(scope);
    }

    /** The next edition for that term, or for the running one. */
    @PostMapping
    SchoolPlan draft(Scope scope, @RequestParam(required = false) Term.@Nullable Id term) {
        return plans.draft(scope, term);
    }

    @GetMapping("/received")
    @Allowed(Role.BUREAU)
    Page<SchoolPlan> received(
            Scope scope,
            @RequestParam(required = false) SchoolPlan.@Nullable State state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return plans.received(scope, state, after, Page.limit(limit));
    }

    @GetMapping("/{id}")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU})
    SchoolPlan plan(Scope scope, @PathVariable SchoolPlan.Id id) {
        return plans.find(scope, id);
    }

    /** The texts as they would be drafted today. */
    @GetMapping("/{id}/suggestions")
    List<PlanSection> suggestions(Scope scope, @PathVariable SchoolPlan.Id id) {
        return plans.suggestions(scope, id);
    }

    @PutMapping("/{id}")
    SchoolPlan write(Scope scope, @PathVariable SchoolPlan.Id id, @Valid @RequestBody PlanDraft draft) {
        return plans.write(scope, id, draft);
    }

    @PostMapping("/{id}/filing")
    SchoolPlan file(Scope scope, @PathVariable SchoolPlan.Id id) {
        return plans.file(scope, id);
    }

    @PostMapping("/{id}/answer")
    @Allowed(Role.BUREAU)
    SchoolPlan answer(Scope scope, @PathVariable SchoolPlan.Id id, @Valid @RequestBody PlanAnswer answer) {
        return plans.answer(scope, id, answer);
    }
}
