package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Standard.StandardContent;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/standards")
class StandardController {
    private final Standards standards;
    private final Authorities authorities;
    private final OwnLibrary own;

    StandardController(Standards standards, Authorities authorities, OwnLibrary own) {
        this.standards = standards;
        this.authorities = authorities;
        this.own = own;
    }

    /** @param edit the edit of the draft this was written over; absent for a new draft */
    record StandardDraft(
            @NotNull Admission.Subject subject,
            @NotNull @Valid StandardContent content,
            @Nullable Integer edit) {}

    record StandardPublication(
            @NotNull Admission.Subject subject, @NotNull LocalDate from) {}

    /** What the caller is, or would be, judged by today. */
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER, Role.OPERATOR, Role.BUREAU, Role.EXPERT})
    @GetMapping
    Standard inForce(Scope scope, @RequestParam Admission.Subject subject) {
        return standards.inForce(authorities.of(scope.place()), subject);
    }

    @Allowed(Role.BUREAU)
    @GetMapping("/versions")
    List<Standard> versions(Scope scope, @RequestParam Admission.Subject subject) {
        return standards.versions(scope.place(), subject);
    }

    @Allowed(Role.BUREAU)
    @PutMapping("/draft")
    Standard write(Scope scope, @Valid @RequestBody StandardDraft draft) {
        return own.in(scope, at -> standards.write(at, draft.subject(), draft.content(), draft.edit()));
    }

    @Allowed(Role.BUREAU)
    @PostMapping("/publication")
    Standard putInForce(Scope scope, @Valid @RequestBody StandardPublication wish) {
        return own.in(scope, at -> standards.putInForce(at, wish.subject(), wish.from()));
    }
}
