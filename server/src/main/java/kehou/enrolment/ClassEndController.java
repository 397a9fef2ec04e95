package kehou.enrolment;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class ClassEndController {
    private final ClassEnds ends;
    private final Quorums quorums;

    ClassEndController(ClassEnds ends, Quorums quorums) {
        this.ends = ends;
        this.quorums = quorums;
    }

    /** Classes with fewer pupils than their school wants. */
    @GetMapping("/api/quorum-warnings")
    List<QuorumWarning> warnings(Scope scope) {
        return quorums.below(scope);
    }

    @GetMapping("/api/offerings/{id}/end")
    ClassEndPreview preview(
            Scope scope,
            @PathVariable Offering.Id id,
            @RequestParam LocalDate from,
            @RequestParam(required = false) Offering.@Nullable Id into) {
        return ends.preview(scope, id, into, from);
    }

    @PostMapping("/api/offerings/{id}/end")
    ClassEnd confirm(Scope scope, @PathVariable Offering.Id id, @Valid @RequestBody ClassEndDraft draft) {
        return ends.confirm(scope, id, draft);
    }

    @GetMapping("/api/class-ends")
    Page<ClassEnd> list(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return ends.list(scope, after, Page.limit(limit));
    }

    @GetMapping("/api/children/{pupil}/class-ends")
    @Allowed(Role.GUARDIAN)
    List<ChildClassEnd> ofChild(Scope scope, @PathVariable Pupil.Id pupil) {
        return ends.ofChild(scope, pupil);
    }
}
