package kehou.region;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/campuses")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class CampusController {
    private final Campuses campuses;

    CampusController(Campuses campuses) {
        this.campuses = campuses;
    }

    @GetMapping
    List<Campus> list(Scope scope) {
        return campuses.list(scope);
    }

    @PostMapping
    Campus open(Scope scope, @Valid @RequestBody Campus.CampusFacts facts) {
        return campuses.open(scope, scope.place(), facts);
    }

    @PutMapping("/{id}")
    Campus change(Scope scope, @PathVariable Campus.Id id, @Valid @RequestBody Campus.CampusFacts facts) {
        return campuses.change(scope, id, facts);
    }
}
