package kehou.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many children have a need that counts, for authorities: of the whole area by need and nothing finer, so that no sum
 * can be taken from another to find a school or a child.
 */
@Component
class NeedCounts {
    private final NeedCountStore counts;
    private final NeedStore roster;
    private final NeedClaimStore claims;
    private final NeedPolicy policy;
    private final Pupils pupils;
    private final Organisations organisations;
    private final Clock clock;

    NeedCounts(
            NeedCountStore counts,
            NeedStore roster,
            NeedClaimStore claims,
            NeedPolicy policy,
            Pupils pupils,
            Organisations organisations,
            Clock clock) {
        this.counts = counts;
        this.roster = roster;
        this.claims = claims;
        this.policy = policy;
        this.pupils = pupils;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Every need of the list, with the number of children where it is not small. */
    @Transactional(readOnly = true)
    public List<NeedCount> of(Scope scope) {
        int below = policy.fewest(scope.place(), LocalDate.now(clock));
        Map<Need, NeedCountStore.Sum> sums = counts.of(scope);
        return Arrays.stream(Need.values())
                .map(need -> count(need, sums.get(need), below))
                .toList();
    }

    /** Counts a school anew. No child is shown to anybody, hence no access record. */
    @Transactional
    public void recount(Scope scope, int school) {
        List<Long> onRoll = pupils.grades(scope, school).keySet().stream()
                .map(Pupil.Id::value)
                .toList();
        Map<Long, Set<Need>> stated = roster.of(scope, school, onRoll);
        Map<Long, Set<Need>> approved = claims.inForce(scope, school, onRoll, LocalDate.now(clock));
        Map<Need, Integer> found = new EnumMap<>(Need.class);
        for (Long pupil : onRoll) {
            Set<Need> needs = EnumSet.noneOf(Need.class);
            needs.addAll(stated.getOrDefault(pupil, Set.of()));
            needs.addAll(approved.getOrDefault(pupil, Set.of()));
            needs.forEach(need -> found.merge(need, 1, Integer::sum));
        }
        counts.replace(scope, school, organisations.authorityOf(school), found, clock.instant());
    }

    private static NeedCount count(Need need, NeedCountStore.@Nullable Sum sum, int below) {
        return sum == null
                ? new NeedCount(need, null, below, null)
                : new NeedCount(need, sum.children() < below ? null : sum.children(), below, sum.countedAt());
    }
}
