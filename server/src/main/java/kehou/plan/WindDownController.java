package kehou.plan;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Provider;
import kehou.library.ProviderDossier;
import kehou.library.Providers;
import kehou.library.Whitelist;
import kehou.library.WindDown;
import kehou.library.WindDownArrangement;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Removal from the white list and what becomes of the running classes. */
@RestController
@Allowed(Role.BUREAU)
class WindDownController {
    private final WindDowns windDowns;
    private final Whitelist whitelist;
    private final Providers providers;

    WindDownController(WindDowns windDowns, Whitelist whitelist, Providers providers) {
        this.windDowns = windDowns;
        this.whitelist = whitelist;
        this.providers = providers;
    }

    @GetMapping("/api/providers/{id}/classes")
    List<RunningClass> running(Scope scope, @PathVariable Provider.Id id) {
        providers.received(scope, id);
        return windDowns.running(id);
    }

    @PostMapping("/api/providers/{id}/removal")
    ProviderDossier remove(Scope scope, @PathVariable Provider.Id id, @Valid @RequestBody ProviderRemoval as) {
        providers.received(scope, id);
        return windDowns.remove(scope, id, as);
    }

    @GetMapping("/api/providers/{id}/wind-downs")
    List<WindDown> windingDown(Scope scope, @PathVariable Provider.Id id) {
        return whitelist.windingDown(scope, id);
    }

    /** At the caller's school, or with the caller's own courses. */
    @GetMapping("/api/wind-downs")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.OPERATOR})
    List<WindDown> own(Scope scope) {
        return whitelist.windingDown(scope);
    }

    @PutMapping("/api/wind-downs/{offering}")
    WindDown arrange(Scope scope, @PathVariable long offering, @Valid @RequestBody WindDownArrangement as) {
        return whitelist.arrange(scope, offering, as);
    }
}
