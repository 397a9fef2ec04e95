package kehou.notification;

import java.time.Instant;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.GUARDIAN, Role.TEACHER, Role.EXPERT})
class MessageController {
    private final Messages messages;

    MessageController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/api/messages")
    Page<Message> of(
            Scope scope,
            @RequestParam(required = false) @Nullable Instant after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return messages.of(scope, after, limit);
    }

    @PostMapping("/api/messages/{id}/read")
    void read(Scope scope, @PathVariable Message.Id id) {
        messages.read(scope, id);
    }
}
