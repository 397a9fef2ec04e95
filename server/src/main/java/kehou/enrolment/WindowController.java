package kehou.enrolment;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/windows")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class WindowController {
    private final Windows windows;

    WindowController(Windows windows) {
        this.windows = windows;
    }

    @GetMapping
    List<SelectionWindow> windows(Scope scope) {
        return windows.all(scope);
    }

    @PostMapping
    SelectionWindow announce(Scope scope, @Valid @RequestBody WindowDraft draft) {
        return windows.announce(scope, scope.place(), draft);
    }

    @PutMapping("/{id}")
    SelectionWindow change(Scope scope, @PathVariable SelectionWindow.Id id, @Valid @RequestBody WindowDraft draft) {
        return windows.change(scope, id, draft);
    }
}
