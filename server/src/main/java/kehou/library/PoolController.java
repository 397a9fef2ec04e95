package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.SuspensionController.StoppingReason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pool for schools that look for people and for the authorities that keep it. */
@RestController
@RequestMapping("/api/pool")
class PoolController {
    private final Pool pool;
    private final PoolEntries entries;
    private final PoolInvitations invitations;

    PoolController(Pool pool, PoolEntries entries, PoolInvitations invitations) {
        this.pool = pool;
        this.entries = entries;
        this.invitations = invitations;
    }

    /** @param weekday 1 is Monday; {@code district} narrows an authority's area */
    @GetMapping
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU})
    Page<PoolPerson> search(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer district,
            @RequestParam(required = false) @Nullable InstructorKind kind,
            @RequestParam(required = false) @Nullable ActivityCategory category,
            @RequestParam(required = false) @Nullable @Min(1) @Max(7) Integer weekday,
            @RequestParam(defaultValue = "") @Size(max = 60) String q,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return pool.search(scope, new PoolQuery(district, kind, category, weekday, q), after, Page.limit(limit));
    }

    @GetMapping("/counts")
    @Allowed(Role.BUREAU)
    List<PoolCount> counts(Scope scope) {
        return pool.counts(scope);
    }

    @GetMapping("/{id}")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU})
    PoolPerson find(Scope scope, @PathVariable PoolEntry.Id id) {
        return pool.find(scope, id);
    }

    @PostMapping("/{id}/invitations")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    PoolInvitation invite(Scope scope, @PathVariable PoolEntry.Id id, @Valid @RequestBody PoolInvitationDraft draft) {
        return invitations.invite(scope, id, draft);
    }

    @PostMapping("/{id}/withdrawal")
    @Allowed(Role.BUREAU)
    PoolEntry withdraw(Scope scope, @PathVariable PoolEntry.Id id, @Valid @RequestBody StoppingReason why) {
        return entries.withdraw(scope, id, why.reason());
    }

    @PostMapping("/{id}/restoration")
    @Allowed(Role.BUREAU)
    PoolEntry restore(Scope scope, @PathVariable PoolEntry.Id id) {
        return entries.restore(scope, id);
    }
}
