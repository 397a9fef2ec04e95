package kehou.library;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.springframework.stereotype.Component;

/** What of the pool a caller may see: the pool is the city's, schools and authorities see who serves their places. */
@Component
class PoolScopes {
    private final Organisations organisations;

    PoolScopes(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The entries themselves; whoever opens this narrows. */
    static Scope city(Scope scope) {
        return scope.within(Purpose.SERVICE, Organisation.CITY);
    }

    /** Reads invitations and engagements of every school; whoever opens this asks for one person's. */
    static Scope everySchool(Scope scope) {
        return new Scope(
                scope.role(),
                scope.place(),
                scope.account(),
                Set.of(),
                Set.of(Organisation.CITY),
                Set.of(),
                Purpose.SERVICE,
                scope.approval());
    }

    static boolean keeper(Scope scope) {
        return scope.role() == Role.BUREAU;
    }

    /** An authority's own area; a school's district and the city. Whoever serves the whole city is seen by all. */
    Set<Integer> places(Scope scope) {
        Set<Integer> places = new HashSet<>(
                keeper(scope)
                        ? scope.areas()
                        : organisations.pathOf(scope.place()).stream()
                                .map(Organisation::number)
                                .collect(Collectors.toSet()));
        places.add(Organisation.CITY);
        return places;
    }

    boolean sees(Scope scope, PoolEntry entry) {
        Set<Integer> places = places(scope);
        boolean serves = entry.districts().stream().anyMatch(places::contains);
        return keeper(scope)
                ? serves || scope.areas().contains(entry.authority())
                : serves && entry.state() == PoolEntry.State.OPEN;
    }
}
