package kehou.library;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A provider's or operator's own dossier (JB-2.2). */
@RestController
@RequestMapping("/api/provider")
@Allowed(Role.OPERATOR)
class ProviderController {
    private final Providers providers;

    ProviderController(Providers providers) {
        this.providers = providers;
    }

    @GetMapping
    ProviderDossier own(Scope scope) {
        return providers.own(scope);
    }

    @PutMapping
    ProviderDossier write(Scope scope, @Valid @RequestBody ProviderDraft draft) {
        return providers.write(scope, draft);
    }

    @PostMapping("/submission")
    ProviderDossier submit(Scope scope) {
        return providers.submit(scope);
    }

    @PostMapping("/renewal")
    ProviderDossier renew(Scope scope, @Valid @RequestBody ProviderRenewal papers) {
        return providers.renew(scope, papers);
    }
}
