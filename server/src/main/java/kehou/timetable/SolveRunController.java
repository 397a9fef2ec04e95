package kehou.timetable;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
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
@RequestMapping("/api/timetable-runs")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class SolveRunController {
    private final SolveRuns runs;

    SolveRunController(SolveRuns runs) {
        this.runs = runs;
    }

    @GetMapping
    Page<SolveRun> runs(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return runs.list(scope, after, Page.limit(limit));
    }

    @GetMapping("/{id}")
    SolveRunDetail run(Scope scope, @PathVariable SolveRun.Id id) {
        return runs.detail(scope, id);
    }

    @PostMapping
    SolveRun ask(Scope scope, @Valid @RequestBody TimetableWish wish) {
        return runs.ask(scope, wish);
    }

    @PostMapping("/{id}/cancellation")
    SolveRun cancel(Scope scope, @PathVariable SolveRun.Id id) {
        return runs.cancel(scope, id);
    }

    /** What would clash; a board asks while a person drags. */
    @PostMapping("/{id}/trial")
    TimetableTrial attempt(Scope scope, @PathVariable SolveRun.Id id, @Valid @RequestBody HandMadeTimetable hand) {
        return runs.attempt(scope, id, hand);
    }

    /** Every place of the week for one lesson, each with what would clash there; a board asks when one is picked up. */
    @GetMapping("/{id}/places")
    TimetablePlaces places(Scope scope, @PathVariable SolveRun.Id id, @RequestParam int lesson) {
        return runs.places(scope, id, lesson);
    }

    @PutMapping("/{id}/placements")
    SolveRunDetail edit(Scope scope, @PathVariable SolveRun.Id id, @Valid @RequestBody HandMadeTimetable hand) {
        return runs.edit(scope, id, hand);
    }

    @PostMapping("/{id}/application")
    SolveRun apply(Scope scope, @PathVariable SolveRun.Id id) {
        return runs.apply(scope, id);
    }
}
