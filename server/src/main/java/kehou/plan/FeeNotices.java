package kehou.plan;

import java.time.Clock;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import kehou.library.Gate;
import kehou.library.Shelves;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publication: from here on an offering is public, fixed and can be paid for. */
@Component
public class FeeNotices {
    private final Offerings offerings;
    private final OfferingStore store;
    private final FeeNoticeStore notices;
    private final CatalogueStore catalogue;
    private final SlotStore slots;
    private final PublishedFeeStore fees;
    private final FeeChecks checks;
    private final Gate gate;
    private final Shelves shelves;
    private final Organisations organisations;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeeNotices(
            Offerings offerings,
            OfferingStore store,
            FeeNoticeStore notices,
            CatalogueStore catalogue,
            SlotStore slots,
            PublishedFeeStore fees,
            FeeChecks checks,
            Gate gate,
            Shelves shelves,
            Organisations organisations,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.offerings = offerings;
        this.store = store;
        this.notices = notices;
        this.catalogue = catalogue;
        this.slots = slots;
        this.fees = fees;
        this.checks = checks;
        this.gate = gate;
        this.shelves = shelves;
        this.organisations = organisations;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the offering and its fee public. Refuses what the gate refuses, a fee without its approval, for what may not
     * be charged for, above the standard or without what a notice must tell (with the clause), a class without a time,
     * and anything but a draft. A practice school's stay out of the public catalogue.
     */
    @Transactional
    public FeeNotice publish(Scope scope, Offering.Id id, FeeApproval approval) {
        Offering offering = offerings.find(scope, id);
        requireGate(scope, offering);
        Organisation school = organisations.require(id.school());
        FeeChecks.Terms terms = checks.of(offering, school, approval);
        if (!store.leaveDraft(scope, id, Offering.State.PUBLISHED)) {
            throw Refusal.LOCKED.refused("state", offering.state());
        }
        FeeNotice notice = new FeeNotice(
                ids.next(id.school(), FeeNotice.Id::new),
                id,
                offering.feeFen(),
                approval.approvalNumber().strip(),
                approval.approvedOn(),
                terms.charged() ? terms.item() : null,
                terms.standard() == null ? null : terms.standard().id(),
                clock.instant());
        notices.insert(scope, notice);
        if (!school.practice()) {
            fees.insert(scope, terms.published(offering, notice), school.name(), offering.term());
            catalogue.insert(
                    scope, offering, shelves.sourceOf(scope, offering.course()), notice, school, districtOf(school));
            slots.publish(scope, id.school(), List.of(offering));
        }
        events.publishEvent(new Offering.Published(id.school(), id));
        return notice;
    }

    /** The approval in force that a draft's fee rests on; an empty one where nothing is charged or none is in force. */
    @Transactional(readOnly = true)
    public FeeApproval approval(Scope scope, Offering.Id id) {
        return checks.approval(offerings.find(scope, id), organisations.require(id.school()));
    }

    /** Refuses what {@link #publish} would refuse of the draft today; changes nothing. */
    @Transactional(readOnly = true)
    public void requirePublishable(Scope scope, Offering.Id id) {
        Offering offering = offerings.find(scope, id);
        requireGate(scope, offering);
        checks.of(offering, organisations.require(id.school()), approval(scope, id));
    }

    private void requireGate(Scope scope, Offering offering) {
        if (offering.slots().isEmpty()) {
            throw Refusal.NO_SLOT.refused("courseName", offering.courseName());
        }
        if (offering.strand().gated()) {
            gate.requireListed(scope, offering.course());
            gate.pass(scope, offering.course(), offering.instructor(), offerings.meetings(offering));
        }
    }

    private Organisation districtOf(Organisation school) {
        @Nullable Integer parent = school.parent();
        return parent == null ? school : organisations.require(parent);
    }
}
