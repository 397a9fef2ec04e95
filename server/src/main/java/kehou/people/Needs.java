package kehou.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.audit.AccessRecords;
import kehou.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The needs that count today, by the roster and by approved applications: read for priority and waivers only, every read
 * recorded for the family.
 */
@Component
public class Needs {
    private final NeedStore store;
    private final NeedClaimStore claims;
    private final AccessRecords records;
    private final Clock clock;

    Needs(NeedStore store, NeedClaimStore claims, AccessRecords records, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.records = records;
        this.clock = clock;
    }

    /** The needs of those of these pupils of one school that have any. */
    @Transactional
    public Map<Pupil.Id, Set<Need>> of(Scope scope, int school, Collection<Pupil.Id> pupils) {
        List<Long> asked = pupils.stream().map(scope::pupil).toList();
        Map<Long, Set<Need>> found = new HashMap<>(store.of(scope, school, asked));
        claims.inForce(scope, school, asked, LocalDate.now(clock))
                .forEach((pupil, needs) -> found.merge(pupil, needs, Needs::both));
        records.read(scope, found.keySet(), "needs");
        return found.entrySet().stream()
                .collect(Collectors.toMap(each -> new Pupil.Id(each.getKey()), Map.Entry::getValue));
    }

    private static Set<Need> both(Set<Need> some, Set<Need> others) {
        Set<Need> all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }
}
