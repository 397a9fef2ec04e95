package kehou.region;

import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DenominatorController {
    private final Denominators denominators;

    DenominatorController(Denominators denominators) {
        this.denominators = denominators;
    }

    @GetMapping("/api/denominators")
    @Allowed({Role.BUREAU, Role.BUREAU_FINANCE})
    List<Denominator.DenominatorCount> at(Scope scope, @RequestParam(required = false) @Nullable Integer place) {
        return denominators.at(scope, place == null ? scope.place() : place);
    }
}
