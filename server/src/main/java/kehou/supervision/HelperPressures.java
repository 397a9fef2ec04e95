package kehou.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kehou.enrolment.HelperEvidence;
import kehou.enrolment.HelperShare;
import kehou.enrolment.HelperShares;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.Offering;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.rules.RulePacks;
import kehou.rules.Threshold;
import kehou.supervision.HelperPressure.PressureRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures that look like pressure (JA-6): a class that helpers filled within minutes was hardly wished by its families.
 * Counted with a school's standing and shown to the authorities above it, never with a child's name.
 */
@Component
public class HelperPressures {
    static final String ENTRIES = "helper.pressure-entries";
    static final String SHARE = "helper.pressure-share";
    static final String MINUTES = "helper.pressure-minutes";

    private final HelperPressureStore store;
    private final HelperShares shares;
    private final Organisations organisations;
    private final RulePacks packs;
    private final Tenancy tenancy;
    private final Clock clock;

    HelperPressures(
            HelperPressureStore store,
            HelperShares shares,
            Organisations organisations,
            RulePacks packs,
            Tenancy tenancy,
            Clock clock) {
        this.store = store;
        this.shares = shares;
        this.organisations = organisations;
        this.packs = packs;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Counts one school anew; {@code own} opens it. */
    void count(Scope own, int school, int area) {
        PressureRule rule = ruleAt(school);
        Instant now = clock.instant();
        store.clear(own, school);
        for (HelperShare share : shares.of(own, school)) {
            Instant full = share.fullAt();
            Integer minutes = full == null ? null : minutes(share.opensAt(), full);
            store.put(own, area, share, minutes, rule.of(share.entered(), share.chosen(), minutes), now);
        }
    }

    /** The classes of a term under the caller's authority, the most suspicious first. */
    @Transactional(readOnly = true)
    public Page<HelperPressure> of(Scope scope, Term.Id term, long after, int limit) {
        Page<HelperPressureStore.Row> page = Page.of(
                store.worst(scope, term, after, limit + 1),
                limit,
                row -> row.share().offering().value());
        Set<Integer> places = new HashSet<>();
        page.items().forEach(row -> {
            places.add(row.school());
            places.add(row.area());
        });
        Map<Integer, String> names = organisations.names(places);
        return new Page<>(page.items().stream().map(row -> row.named(names)).toList(), page.next());
    }

    /** What helpers entered for a class, the latest first; 404 for a school that is not under the caller. */
    @Transactional
    public Page<HelperEvidence> evidence(Scope scope, Offering.Id offering, long after, int limit) {
        Scope at = organisations.over(scope, offering.school());
        return tenancy.as(at, () -> shares.evidence(at, offering, after, limit));
    }

    /** From where on a class is marked, at the caller's place. */
    @Transactional(readOnly = true)
    public PressureRule rule(Scope scope) {
        return ruleAt(scope.place());
    }

    private PressureRule ruleAt(int place) {
        Threshold entries = threshold(place, ENTRIES);
        return new PressureRule(
                entries.whole(),
                threshold(place, SHARE).whole(),
                threshold(place, MINUTES).whole(),
                entries.clause());
    }

    private Threshold threshold(int place, String rule) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        return packs.threshold(organisations.ruleplace(place), today, rule)
                .orElseThrow(() -> new IllegalStateException("no pack says " + rule));
    }

    /** Begun minutes; a place taken before the window opened was there at its opening. */
    private static int minutes(Instant opens, Instant full) {
        Duration took = Duration.between(opens, full);
        return took.isNegative() ? 0 : Math.toIntExact(took.plusSeconds(59).toMinutes());
    }
}
