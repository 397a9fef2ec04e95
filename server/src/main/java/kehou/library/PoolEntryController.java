package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own place in the pool. */
@RestController
@RequestMapping("/api/pool-entry")
@Allowed(Role.TEACHER)
class PoolEntryController {
    private final PoolEntries entries;
    private final PoolWays ways;

    PoolEntryController(PoolEntries entries, PoolWays ways) {
        this.entries = entries;
        this.ways = ways;
    }

    /** Where a parent who wants to give classes will be a person of society. */
    record PoolWayIn(@NotNull Integer authority) {}

    /** A parent may come in too: the same account gets the way of a teacher of no school, and nothing of a school's. */
    @PostMapping("/way-in")
    @Allowed(Role.GUARDIAN)
    CourseAuthority wayIn(Scope scope, @Valid @RequestBody PoolWayIn wish) {
        return ways.enter(scope, wish.authority());
    }

    /** The authorities such a parent may choose from. */
    @GetMapping("/ways-in")
    @Allowed(Role.GUARDIAN)
    List<CourseAuthority> waysIn(Scope scope) {
        return ways.open(scope);
    }

    @GetMapping
    PoolSelf mine(Scope scope) {
        return entries.mine(scope);
    }

    @PutMapping
    PoolSelf keep(Scope scope, @Valid @RequestBody PoolDraft draft) {
        return entries.keep(scope, draft);
    }

    @PostMapping("/pause")
    PoolSelf pause(Scope scope) {
        return entries.pause(scope);
    }

    @PostMapping("/return")
    PoolSelf resume(Scope scope) {
        return entries.resume(scope);
    }

    @PostMapping("/identity")
    PoolSelf identify(Scope scope, @Valid @RequestBody ExternalIdentity who) {
        return entries.identify(scope, who);
    }

    @PostMapping("/certificates")
    PoolSelf certify(Scope scope, @Valid @RequestBody CertificateDraft draft) {
        return entries.certify(scope, draft);
    }

    @DeleteMapping("/certificates/{certificate}")
    PoolSelf removeCertificate(Scope scope, @PathVariable Certificate.Id certificate) {
        return entries.remove(scope, certificate);
    }

    @PostMapping("/submission")
    PoolSelf submit(Scope scope) {
        return entries.submit(scope);
    }
}
