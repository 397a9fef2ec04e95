package kehou.region;

import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/operators/{operator}/schools")
@Allowed(Role.BUREAU)
class OperatorController {
    private final OperatorAuthorisations authorisations;
    private final Organisations organisations;

    OperatorController(OperatorAuthorisations authorisations, Organisations organisations) {
        this.authorisations = authorisations;
        this.organisations = organisations;
    }

    /** Those of the operator's schools that lie under the bureau's own place. */
    @GetMapping
    List<Organisation> schools(Scope scope, @PathVariable int operator) {
        return authorisations.schoolsOf(operator).stream()
                .filter(school -> organisations.covers(scope.place(), school.number()))
                .toList();
    }

    @PutMapping("/{school}")
    void authorise(Scope scope, @PathVariable int operator, @PathVariable int school) {
        authorisations.authorise(scope, operator, school);
    }

    @DeleteMapping("/{school}")
    void dismiss(Scope scope, @PathVariable int operator, @PathVariable int school) {
        authorisations.dismiss(scope, operator, school);
    }
}
