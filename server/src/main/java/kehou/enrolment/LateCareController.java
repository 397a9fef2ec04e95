package kehou.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class LateCareController {
    private final LateCare care;

    LateCareController(LateCare care) {
        this.care = care;
    }

    /** Which day a family takes back. */
    record LateDayBack(@NotNull LocalDate date) {}

    @GetMapping("/api/children/{pupil}/late-care")
    @Allowed(Role.GUARDIAN)
    ChildLateCare ofChild(Scope scope, @PathVariable Pupil.Id pupil) {
        return care.of(scope, pupil);
    }

    @PostMapping("/api/children/{pupil}/late-care")
    @Allowed(Role.GUARDIAN)
    LateApplication apply(Scope scope, @PathVariable Pupil.Id pupil, @Valid @RequestBody LateWish wish) {
        return care.apply(scope, pupil, wish);
    }

    @PostMapping("/api/children/{pupil}/late-care/{id}/withdrawal")
    @Allowed(Role.GUARDIAN)
    LateApplication withdraw(
            Scope scope,
            @PathVariable Pupil.Id pupil,
            @PathVariable LateApplication.Id id,
            @Valid @RequestBody LateDayBack day) {
        return care.withdraw(scope, pupil, id, day.date());
    }

    @GetMapping("/api/late-care")
    Page<LateRequest> ofSchool(
            Scope scope,
            @RequestParam(required = false) LateApplication.@Nullable State state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return care.ofSchool(scope, state, after, Page.limit(limit));
    }

    /** Who stays that evening, by name: for the school alone. */
    @GetMapping("/api/late-care/evening")
    List<LateStay> evening(Scope scope, @RequestParam LocalDate date) {
        return care.evening(scope, date);
    }

    @PostMapping("/api/late-care/{id}/answer")
    LateRequest answer(Scope scope, @PathVariable LateApplication.Id id, @Valid @RequestBody LateAnswer answer) {
        return care.answer(scope, id, answer);
    }
}
