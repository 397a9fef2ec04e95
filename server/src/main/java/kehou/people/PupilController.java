package kehou.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.PupilDetail.HiddenField;
import kehou.people.PupilDetail.UnmaskedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/pupils")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class PupilController {
    private final Pupils pupils;
    private final SchoolYears years;
    private final PupilAccesses accesses;

    PupilController(Pupils pupils, SchoolYears years, PupilAccesses accesses) {
        this.pupils = pupils;
        this.years = years;
        this.accesses = accesses;
    }

    record ClassChoice(HomeClass.Id homeClass) {}

    record Unmasking(
            HiddenField field,
            @Nullable Long guardian,
            @NotBlank @Size(max = 100) String reason) {}

    @GetMapping
    Page<PupilRow> list(
            Scope scope,
            @RequestParam HomeClass.@Nullable Id homeClass,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Integer limit) {
        return pupils.list(scope, scope.place(), new Pupils.PupilQuery(homeClass, q, all), after, Page.limit(limit));
    }

    @GetMapping("/{id}")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.GUARDIAN})
    PupilDetail detail(Scope scope, @PathVariable Pupil.Id id) {
        return pupils.detail(scope, id);
    }

    @PostMapping("/{id}/unmasking")
    UnmaskedValue unmask(Scope scope, @PathVariable Pupil.Id id, @Valid @RequestBody Unmasking wish) {
        return pupils.unmask(scope, id, wish.field(), wish.guardian(), wish.reason());
    }

    @GetMapping("/{id}/access-records")
    @Allowed(Role.GUARDIAN)
    List<PupilAccess> accesses(Scope scope, @PathVariable Pupil.Id id) {
        return accesses.of(scope, id);
    }

    @PostMapping("/{id}/transfer")
    PupilRow transfer(Scope scope, @PathVariable Pupil.Id id) {
        return years.transfer(scope, id);
    }

    @PostMapping("/{id}/leaving")
    PupilRow leave(Scope scope, @PathVariable Pupil.Id id) {
        return years.leave(scope, id);
    }

    @PostMapping("/{id}/return")
    PupilRow comeBack(Scope scope, @PathVariable Pupil.Id id, @RequestBody ClassChoice choice) {
        return years.comeBack(scope, id, choice.homeClass());
    }

    @PostMapping("/{id}/move")
    PupilRow move(Scope scope, @PathVariable Pupil.Id id, @RequestBody ClassChoice choice) {
        return years.move(scope, id, choice.homeClass());
    }
}
