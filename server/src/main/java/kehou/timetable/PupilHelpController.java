package kehou.timetable;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.timetable.PupilHelp.PupilHelpDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/pupil-helps")
@Allowed({Role.TEACHER, Role.SCHOOL})
class PupilHelpController {
    private final PupilHelps helps;

    PupilHelpController(PupilHelps helps) {
        this.helps = helps;
    }

    @GetMapping
    Page<PupilHelp> list(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return helps.of(scope, after, Page.limit(limit));
    }

    @GetMapping("/{id}")
    PupilHelp one(Scope scope, @PathVariable PupilHelp.Id id) {
        return helps.find(scope, id);
    }

    @PostMapping
    @Allowed(Role.SCHOOL)
    PupilHelp name(Scope scope, @Valid @RequestBody PupilHelpDraft draft) {
        return helps.name(scope, draft);
    }

    @PostMapping("/{id}/end")
    void end(Scope scope, @PathVariable PupilHelp.Id id) {
        helps.end(scope, id);
    }
}
