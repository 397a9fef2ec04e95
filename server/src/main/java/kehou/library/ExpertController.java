package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/experts")
@Allowed(Role.BUREAU)
class ExpertController {
    private final Experts experts;
    private final OwnLibrary own;

    ExpertController(Experts experts, OwnLibrary own) {
        this.experts = experts;
        this.own = own;
    }

    /** @param phone eleven digits; the code is sent there too, where it is given */
    record NewExpert(
            @NotNull @Valid ExpertDraft expert,

            @Nullable @Pattern(regexp = "1[3-9]\\d{9}", message = "phone")
            String phone) {}

    @GetMapping
    List<Expert> experts(Scope scope) {
        return own.in(scope, experts::all);
    }

    @PostMapping
    Experts.InvitedExpert add(Scope scope, @Valid @RequestBody NewExpert wish) {
        return own.in(scope, at -> experts.invite(at, wish.expert(), wish.phone()));
    }

    @PutMapping("/{id}")
    Expert edit(Scope scope, @PathVariable Expert.Id id, @Valid @RequestBody ExpertDraft draft) {
        return own.in(scope, at -> experts.edit(at, id, draft));
    }
}
