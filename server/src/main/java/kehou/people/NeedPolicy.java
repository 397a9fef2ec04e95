package kehou.people;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kehou.region.Organisations;
import kehou.rules.Facts;
import kehou.rules.Outcome;
import kehou.rules.RulePacks;
import org.springframework.stereotype.Component;

/** What the packs of a school's place say of needs: which count, for how long, and how few are not shown. */
@Component
class NeedPolicy {
    private final RulePacks packs;
    private final Organisations organisations;

    NeedPolicy(RulePacks packs, Organisations organisations) {
        this.packs = packs;
        this.organisations = organisations;
    }

    Set<Need> groups(int school, LocalDate day) {
        Set<Need> named = EnumSet.noneOf(Need.class);
        for (Need need : Need.values()) {
            Facts one = Facts.of("childNeeds", Set.of(need));
            if (packs.judge(organisations.ruleplace(school), day, "draw.need-groups", one)
                            .outcome()
                    == Outcome.MET) {
                named.add(need);
            }
        }
        return named;
    }

    int validMonths(int school, LocalDate day) {
        return number(school, day, "need.valid-months");
    }

    /** How many days before its last day the family hears that an approval runs out. */
    int warningDays(int school, LocalDate day) {
        return number(school, day, "need.warning-days");
    }

    /** Counts below this are not shown. */
    int fewest(int place, LocalDate day) {
        return number(place, day, "answers.anonymous-below");
    }

    private int number(int place, LocalDate day, String rule) {
        return packs.threshold(organisations.ruleplace(place), day, rule)
                .orElseThrow(() -> new IllegalStateException("no pack says " + rule))
                .whole();
    }
}
