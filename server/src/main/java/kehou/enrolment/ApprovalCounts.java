package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Term;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a school answered to places, term by term, for those who watch that no child is picked out (KH-29). No child is named. */
@Component
public class ApprovalCounts {
    private final PlaceApprovalStore store;
    private final Offerings offerings;
    private final Clock clock;

    ApprovalCounts(PlaceApprovalStore store, Offerings offerings, Clock clock) {
        this.store = store;
        this.offerings = offerings;
        this.clock = clock;
    }

    /** Every term in which places of the school wanted its answer, in no order. */
    @Transactional(readOnly = true)
    public List<ApprovalCount> of(Scope scope, int school) {
        List<PlaceApprovalStore.Tally> tallies = store.tallies(scope, school, clock.instant());
        Map<Offering.Id, Term.Id> terms = offerings
                .find(
                        scope,
                        tallies.stream().map(PlaceApprovalStore.Tally::offering).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Offering::id, Offering::term));
        List<ApprovalCount> counts = new ArrayList<>();
        tallies.stream()
                .filter(tally -> terms.containsKey(tally.offering()))
                .collect(Collectors.groupingBy(tally -> Objects.requireNonNull(terms.get(tally.offering()))))
                .forEach((term, of) -> counts.add(count(term, of)));
        return counts;
    }

    private static ApprovalCount count(Term.Id term, List<PlaceApprovalStore.Tally> tallies) {
        Map<PlaceApproval.State, Integer> answers = new EnumMap<>(PlaceApproval.State.class);
        Map<PlaceApproval.Why, Integer> refused = new EnumMap<>(PlaceApproval.Why.class);
        for (PlaceApprovalStore.Tally tally : tallies) {
            answers.merge(tally.state(), tally.places(), Integer::sum);
            if (tally.why() != null) {
                refused.merge(tally.why(), tally.places(), Integer::sum);
            }
        }
        Instant first = tallies.stream()
                .filter(tally -> tally.state() == PlaceApproval.State.REFUSED)
                .map(PlaceApprovalStore.Tally::firstAnsweredAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new ApprovalCount(term, answers, refused, first);
    }
}
