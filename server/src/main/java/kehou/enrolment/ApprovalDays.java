package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import kehou.region.Organisations;
import kehou.rules.RulePacks;
import org.springframework.stereotype.Component;

/** How many days a school may take at the most to answer to a place: data of the packs that bind it. */
@Component
class ApprovalDays {
    private static final String RULE = "enrolment.approval-days";

    private final RulePacks packs;
    private final Organisations organisations;
    private final Clock clock;

    ApprovalDays(RulePacks packs, Organisations organisations, Clock clock) {
        this.packs = packs;
        this.organisations = organisations;
        this.clock = clock;
    }

    PlaceApproval.ApprovalRule at(int school) {
        return packs.threshold(organisations.ruleplace(school), LocalDate.now(clock), RULE)
                .map(of -> new PlaceApproval.ApprovalRule(of.whole(), of.clause(), of.words()))
                .orElseThrow(() -> new IllegalStateException("no pack sets " + RULE));
    }
}
