package kehou.enrolment;

import java.time.LocalDate;
import java.util.Set;
import kehou.enrolment.draw.DrawRecord.DrawRules;
import kehou.people.Need;
import kehou.region.Organisations;
import kehou.rules.Facts;
import kehou.rules.Outcome;
import kehou.rules.RulePacks;
import org.springframework.stereotype.Component;

/** What the packs of a school's place say of draws: who comes first, and what is remembered. */
@Component
class DrawPolicy {
    private static final int MOST_WISHES = 25;

    private final RulePacks packs;
    private final Organisations organisations;

    DrawPolicy(RulePacks packs, Organisations organisations) {
        this.packs = packs;
        this.organisations = organisations;
    }

    DrawRules rules(int school, LocalDate day) {
        return new DrawRules(
                number(school, day, "draw.need-tickets"), number(school, day, "draw.credit-wishes"), MOST_WISHES);
    }

    boolean comesFirst(int school, LocalDate day, Set<Need> needs) {
        return !needs.isEmpty()
                && packs.judge(organisations.ruleplace(school), day, "draw.need-groups", Facts.of("childNeeds", needs))
                                .outcome()
                        == Outcome.MET;
    }

    /** Of so many seats that come free, one goes by lot among all who wait. */
    int lotEvery(int school, LocalDate day) {
        return number(school, day, "waitlist.lot-every");
    }

    /** Within how many days a person answers a family that asks about a result. */
    int appealDays(int school, LocalDate day) {
        return number(school, day, "draw.appeal-days");
    }

    /** Figures about fewer children than this are not shown. */
    int fewest(int school, LocalDate day) {
        return number(school, day, "answers.anonymous-below");
    }

    private int number(int school, LocalDate day, String rule) {
        return packs.threshold(organisations.ruleplace(school), day, rule)
                .orElseThrow(() -> new IllegalStateException("no pack says " + rule))
                .whole();
    }
}
