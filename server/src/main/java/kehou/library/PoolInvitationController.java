package kehou.library;

import jakarta.validation.Valid;
import java.util.List;
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

/** Invitations from both sides. */
@RestController
@RequestMapping("/api/pool-invitations")
class PoolInvitationController {
    private final PoolInvitations invitations;

    PoolInvitationController(PoolInvitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Page<PoolInvitation> sent(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return invitations.sent(scope, after, Page.limit(limit));
    }

    @PutMapping("/{id}")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    PoolInvitation again(
            Scope scope, @PathVariable PoolInvitation.Id id, @Valid @RequestBody PoolInvitationDraft draft) {
        return invitations.again(scope, id, draft);
    }

    @PostMapping("/{id}/withdrawal")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    PoolInvitation withdraw(Scope scope, @PathVariable PoolInvitation.Id id) {
        return invitations.withdraw(scope, id);
    }

    /** What reached the caller from any school. */
    @GetMapping("/received")
    @Allowed(Role.TEACHER)
    List<PoolInvitation> received(Scope scope) {
        return invitations.received(scope);
    }

    @PostMapping("/{id}/reply")
    @Allowed(Role.TEACHER)
    PoolInvitation reply(Scope scope, @PathVariable PoolInvitation.Id id, @Valid @RequestBody PoolReply reply) {
        return invitations.reply(scope, id, reply);
    }
}
