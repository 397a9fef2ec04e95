package kehou.plan;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/shares")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class ShareController {
    private final Shares shares;

    ShareController(Shares shares) {
        this.shares = shares;
    }

    @GetMapping
    List<ResourceShare> shares(Scope scope) {
        return shares.of(scope);
    }

    @PostMapping
    ResourceShare ask(Scope scope, @Valid @RequestBody ShareWish wish) {
        return shares.ask(scope, wish);
    }

    @PostMapping("/{id}/answer")
    ResourceShare answer(Scope scope, @PathVariable ResourceShare.Id id, @Valid @RequestBody ShareAnswer answer) {
        return shares.answer(scope, id, answer);
    }

    @PostMapping("/{id}/end")
    ResourceShare end(Scope scope, @PathVariable ResourceShare.Id id, @Valid @RequestBody ShareEnd end) {
        return shares.end(scope, id, end.reason());
    }
}
