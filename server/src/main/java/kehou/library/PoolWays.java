package kehou.library;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Account;
import kehou.people.Grants;
import kehou.region.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How somebody who belongs to no school comes into the pool, and where she may be kept and serve. */
@Component
class PoolWays {
    private final Authorities authorities;
    private final Grants grants;

    PoolWays(Authorities authorities, Grants grants) {
        this.authorities = authorities;
        this.grants = grants;
    }

    /** Every authority, the one of the caller's place first. */
    List<CourseAuthority> open(Scope scope) {
        Set<Integer> near = authorities.above(scope.place());
        return authorities.open(Organisation.CITY).stream()
                .map(of -> new CourseAuthority(
                        of.number(),
                        of.name(),
                        of.kind(),
                        of.kind() == Organisation.Kind.DISTRICT && near.contains(of.number())))
                .sorted(Comparator.comparing(of -> !of.usual()))
                .toList();
    }

    /** A parent's account may act as a person of society at this authority from now on; again changes nothing. */
    @Transactional
    CourseAuthority enter(Scope scope, int authority) {
        CourseAuthority at = open(scope).stream()
                .filter(of -> of.number() == authority)
                .findFirst()
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        grants.give(new Account.Id(scope.account()), Role.TEACHER, authority, scope.account());
        return at;
    }
}
