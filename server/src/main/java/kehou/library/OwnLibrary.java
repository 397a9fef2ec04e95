package kehou.library;

import java.util.function.Function;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Opens the rows of the caller's own organisation. A school's people have them open; an operator's, a
 * provider's, an authority's people and its experts hold a scope that opens none, so for them it is a
 * stated case at the one place where their role is held.
 */
@Component
class OwnLibrary {
    private final Tenancy tenancy;

    OwnLibrary(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** The answer of {@code work} in a scope that opens {@code scope.place()}. */
    <T> T in(Scope scope, Function<Scope, T> work) {
        Scope own = switch (scope.role()) {
            case OPERATOR -> scope.within(Purpose.SERVICE, scope.place());
            case BUREAU, EXPERT -> scope.within(Purpose.REVIEW, scope.place());
            default -> scope;
        };
        return tenancy.as(own, () -> work.apply(own));
    }
}
