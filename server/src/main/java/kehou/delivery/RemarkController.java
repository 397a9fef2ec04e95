package kehou.delivery;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.timetable.Session;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RemarkController {
    private final Remarks remarks;

    RemarkController(Remarks remarks) {
        this.remarks = remarks;
    }

    @Allowed(Role.TEACHER)
    @PostMapping("/api/sessions/{id}/remarks")
    Remark write(Scope scope, @PathVariable Session.Id id, @Valid @RequestBody RemarkDraft draft) {
        return remarks.write(scope, id, draft);
    }

    @Allowed(Role.GUARDIAN)
    @GetMapping("/api/children/{pupil}/remarks")
    List<RemarkLine> of(Scope scope, @PathVariable Pupil.Id pupil) {
        return remarks.of(scope, pupil);
    }
}
