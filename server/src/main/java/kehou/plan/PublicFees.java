package kehou.plan;

import kehou.kernel.KernelRefusal;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public page of fees (收费公示): the standards that bind a school and what it charges this term. */
@Component
public class PublicFees {
    private final PublishedFeeStore store;
    private final FeeStandards standards;
    private final Organisations organisations;
    private final Terms terms;

    PublicFees(PublishedFeeStore store, FeeStandards standards, Organisations organisations, Terms terms) {
        this.store = store;
        this.standards = standards;
        this.organisations = organisations;
        this.terms = terms;
    }

    /** Of one school; 404 for what is none, and for a practice school. */
    @Transactional(readOnly = true)
    public SchoolFees of(int number) {
        Organisation school = organisations.require(number);
        if (!school.isSchool() || school.practice()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        var term = terms.current().orElseThrow(Refusal.NO_TERM::refused);
        return new SchoolFees(
                number, school.name(), term.name(), standards.binding(school), store.of(number, term.id()));
    }
}
