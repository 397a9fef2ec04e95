package kehou.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kehou.enrolment.ApprovalCount;
import kehou.enrolment.ApprovalCounts;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What schools answer to places that families chose (KH-29), term by term, for the authorities above them: a refusal must
 * not become a way to choose the children (JA-6). No child is named, and no complaint tied to a family.
 */
@Component
public class ApprovalFigures {
    private final ApprovalFigureStore store;
    private final ComplaintStore complaints;
    private final ApprovalCounts counts;
    private final Organisations organisations;
    private final Terms terms;
    private final Tenancy tenancy;
    private final Clock clock;

    ApprovalFigures(
            ApprovalFigureStore store,
            ComplaintStore complaints,
            ApprovalCounts counts,
            Organisations organisations,
            Terms terms,
            Tenancy tenancy,
            Clock clock) {
        this.store = store;
        this.complaints = complaints;
        this.counts = counts;
        this.organisations = organisations;
        this.terms = terms;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Counts one school anew; {@code own} opens it. */
    void count(Scope own, int school, int area) {
        Instant now = clock.instant();
        store.clear(own, school);
        for (ApprovalCount count : counts.of(own, school)) {
            store.put(own, school, area, count, keptOut(school, area, count.term(), count.firstRefusedAt()), now);
        }
    }

    /** The schools under the caller's authority that had to answer in that term, the most refused first. */
    @Transactional(readOnly = true)
    public Page<ApprovalFigure> of(Scope scope, Term.Id term, int after, int limit) {
        Page<ApprovalFigure> page = Page.of(store.most(scope, term, after, limit + 1), limit, ApprovalFigure::school);
        Set<Integer> places = new HashSet<>();
        page.items().forEach(figure -> {
            places.add(figure.school());
            places.add(figure.district());
        });
        Map<Integer, String> names = organisations.names(places);
        return new Page<>(
                page.items().stream().map(figure -> figure.named(names)).toList(), page.next());
    }

    /** They lie at the authority above the school, which the school's own standing does not open. */
    private int keptOut(int school, int area, Term.Id term, @Nullable Instant from) {
        if (from == null) {
            return 0;
        }
        Instant end = terms.find(term)
                .lastDay()
                .plusDays(1)
                .atStartOfDay(MovableClock.BEIJING)
                .toInstant();
        Scope above = Scope.system(Purpose.SUPERVISION, area);
        return tenancy.as(above, () -> complaints.count(above, area, school, Complaint.Kind.FORCED_OUT, from, end));
    }
}
