package kehou.region;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organisations")
class OrganisationController {
    private final Organisations organisations;
    private final OperatorAuthorisations operators;

    OrganisationController(Organisations organisations, OperatorAuthorisations operators) {
        this.organisations = organisations;
        this.operators = operators;
    }

    /** Which school another is merged into. */
    record SchoolMerge(int into) {}

    /** What lies directly under {@code under}; without it: a bureau's own place, an operator's or a school's schools. */
    @GetMapping
    @Allowed({Role.BUREAU, Role.BUREAU_FINANCE, Role.OPERATOR, Role.SCHOOL, Role.SCHOOL_FINANCE, Role.PRINCIPAL})
    List<Organisation> list(Scope scope, @RequestParam(required = false) @Nullable Integer under) {
        return switch (scope.role()) {
            case OPERATOR -> operators.schoolsOf(scope.place());
            case SCHOOL, SCHOOL_FINANCE, PRINCIPAL ->
                scope.schools().stream().sorted().map(organisations::require).toList();
            default -> {
                int place = under == null ? scope.place() : under;
                organisations.over(scope, place);
                yield organisations.children(place);
            }
        };
    }

    @GetMapping("/{number}")
    @Allowed({Role.BUREAU, Role.BUREAU_FINANCE, Role.OPERATOR, Role.SCHOOL, Role.SCHOOL_FINANCE, Role.PRINCIPAL})
    OrganisationDetail detail(Scope scope, @PathVariable int number) {
        return organisations.detail(scope, number);
    }

    @PostMapping
    @Allowed(Role.BUREAU)
    Organisation found(Scope scope, @Valid @RequestBody NewOrganisation wish) {
        return organisations.found(scope, wish);
    }

    @PutMapping("/{number}")
    @Allowed(Role.BUREAU)
    Organisation change(Scope scope, @PathVariable int number, @Valid @RequestBody OrganisationChange wish) {
        return organisations.change(scope, number, wish);
    }

    @PostMapping("/{number}/merge")
    @Allowed(Role.BUREAU)
    Organisation merge(Scope scope, @PathVariable int number, @RequestBody SchoolMerge merge) {
        return organisations.merge(scope, number, merge.into());
    }
}
