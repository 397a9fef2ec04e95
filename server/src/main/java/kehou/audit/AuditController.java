package kehou.audit;

import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit administrator's part of the platform console: reads and verifies, nothing else. */
@RestController
@RequestMapping("/api/platform/audit")
@Allowed(Role.AUDIT_ADMIN)
class AuditController {
    private final AuditLog log;
    private final Verifier verifier;

    AuditController(AuditLog log, Verifier verifier) {
        this.log = log;
        this.verifier = verifier;
    }

    /** Entries newest first; {@code what} is how the act begins, such as {@code SignIn}. */
    @GetMapping
    Page<AuditEntry> entries(
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        List<AuditEntry> found = log.page(after == null ? Long.MAX_VALUE : after, what, size + 1);
        return Page.of(found, size, AuditEntry::id);
    }

    @PostMapping("/verification")
    AuditVerification verify() {
        return verifier.verify();
    }
}
