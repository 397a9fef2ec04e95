package kehou.plan;

import java.util.Set;
import java.util.function.Function;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Orders and shares have two sides: the row is the asking school's and names the side asked in its area. The
 * side asked reads what reached it, and answers as a stated case at the one school that asked.
 */
@Component
class Parties {
    private final Tenancy tenancy;

    Parties(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** Reads what reached the caller's own place. */
    <T> T asked(Scope scope, Function<Scope, T> read) {
        Scope reader = new Scope(
                scope.role(),
                scope.place(),
                scope.account(),
                Set.of(),
                Set.of(scope.place()),
                Set.of(),
                Purpose.SERVICE,
                scope.approval());
        return tenancy.as(reader, () -> read.apply(reader));
    }

    /** Writes into the row of the school that asked; whoever calls has found that it asked the caller's place. */
    <T> T answering(Scope scope, RowId of, Function<Scope, T> write) {
        Scope there = scope.within(Purpose.SERVICE, of.school());
        return tenancy.as(there, () -> write.apply(there));
    }

    /** The asking side's own scope; 404 unless the row is of the caller's own place. */
    static void requireOwn(Scope scope, RowId of) {
        if (of.school() != scope.place()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
    }
}
