package kehou.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.region.OperatorAuthorisations;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.springframework.stereotype.Component;

/**
 * What a role at a place opens (NP-1.2/own-rights): a guardian the own pupils and their schools, staff
 * the own school (and those merged into it), an operator the schools that authorised it, an authority the roll-ups of its area and
 * no school's rows, experts and the three administrators nothing. Remembered for seconds, a guardian's until it changes.
 */
@Component
class Scopes {
    private static final int MOST_SCHOOLS = 50;

    private final Wards wards;
    private final Organisations organisations;
    private final OperatorAuthorisations authorisations;
    private final Cache<Long, Set<Long>> pupils = Caffeine.newBuilder()
            // More than press in one evening at a node: if they do not fit, the rush reads each family's reach anew.
            .maximumSize(400_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();
    private final Cache<Reach, Set<Integer>> reaches = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(3))
            .build();

    Scopes(Wards wards, Organisations organisations, OperatorAuthorisations authorisations, Revocations revocations) {
        this.wards = wards;
        this.organisations = organisations;
        this.authorisations = authorisations;
        revocations.onChanged(pupils::invalidate);
    }

    /** What was asked for: a role at a place. */
    private record Reach(Role role, int place) {}

    Scope of(SignInToken token) {
        Role role = token.role();
        int place = token.place();
        return switch (role) {
            case GUARDIAN -> guardian(token.account());
            case TEACHER, SCHOOL, SCHOOL_FINANCE, PRINCIPAL -> scope(token, reach(role, place), Set.of());
            case BUREAU, BUREAU_FINANCE -> scope(token, Set.of(), reach(role, place));
            case OPERATOR -> scope(token, reach(role, place), Set.of());
            case CLASSROOM ->
                new Scope(
                        role, place, token.account(), Set.of(place), Set.of(), Set.of(), Purpose.DELIVERY, token.of());
            case EXPERT, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, SYSTEM -> scope(token, Set.of(), Set.of());
        };
    }

    private Scope guardian(long account) {
        Set<Long> own = pupils.get(account, id -> wards.of(new Account.Id(id)));
        Set<Integer> schools = own.stream().map(RowId::schoolOf).collect(Collectors.toSet());
        return new Scope(Role.GUARDIAN, 0, account, schools, Set.of(), own, Purpose.SERVICE, null);
    }

    private Set<Integer> reach(Role role, int place) {
        return reaches.get(new Reach(role, place), _ -> switch (role) {
            case BUREAU, BUREAU_FINANCE -> organisations.areasOf(place);
            case OPERATOR -> authorised(place);
            default -> ownAndMerged(place);
        });
    }

    /** The school itself and those that were merged into it. */
    private Set<Integer> ownAndMerged(int school) {
        Organisation of = organisations.find(school).orElse(null);
        if (of == null) {
            return Set.of(school);
        }
        // A teacher of no school, who came through an authority: the own affairs, no school's rows.
        return of.isSchool() ? organisations.schoolsUnder(school) : Set.of();
    }

    private Set<Integer> authorised(int operator) {
        return authorisations.schoolsOf(operator).stream()
                .map(Organisation::number)
                .sorted()
                .limit(MOST_SCHOOLS)
                .collect(Collectors.toSet());
    }

    private static Scope scope(SignInToken token, Set<Integer> schools, Set<Integer> areas) {
        Purpose purpose = RoleRules.isAdministrator(token.role()) ? Purpose.PLATFORM : Purpose.SERVICE;
        return new Scope(token.role(), token.place(), token.account(), schools, areas, Set.of(), purpose, null);
    }
}
