package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.enrolment.draw.DrawHash;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.people.Need;
import kehou.people.Needs;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.springframework.stereotype.Component;

/**
 * Which seats that come free go by lot, and to whom (JA-6, BX-7). Everybody in line has a lot from the day it joined; a child
 * that comes first has more tickets and the best counts, as in a draw. So whoever is overtaken was overtaken by a lot,
 * and the lot of a child in need looks like any other.
 */
@Component
class LotPick {
    private final DrawPolicy policy;
    private final Needs needs;
    private final Clock clock;

    LotPick(DrawPolicy policy, Needs needs, Clock clock) {
        this.policy = policy;
        this.needs = needs;
        this.clock = clock;
    }

    /** Somebody in line with its lot, which nobody is shown. */
    record InLine(Waiting.Id id, Pupil.Id pupil, String lot) {}

    /** What the offering's offer of that number goes by. */
    Waiting.OfferRule rule(int school, int offer) {
        return offer % policy.lotEvery(school, LocalDate.now(clock)) == 0
                ? Waiting.OfferRule.LOT
                : Waiting.OfferRule.ARRIVAL;
    }

    /** The best lot of these, of which there is one at least, for the offering's offer of that number. */
    Waiting.Id best(Offering.Id offering, int offer, List<InLine> line) {
        if (line.size() == 1) {
            return line.getFirst().id();
        }
        Map<Waiting.Id, String> keys = keys(offering, offer, line);
        return line.stream()
                .map(InLine::id)
                .min(Comparator.comparing((Waiting.Id id) -> keys.getOrDefault(id, ""))
                        .thenComparing(Waiting.Id::value))
                .orElseThrow();
    }

    private Map<Waiting.Id, String> keys(Offering.Id offering, int offer, List<InLine> line) {
        int school = offering.school();
        LocalDate today = LocalDate.now(clock);
        // Whoever gave the seat back must not be the one who reads the needs of others.
        Scope platform = Scope.system(Purpose.SERVICE, school);
        Map<Pupil.Id, Set<Need>> known =
                needs.of(platform, school, line.stream().map(InLine::pupil).toList());
        int most = policy.rules(school, today).needTickets();
        String seed = "waitlist:" + offering.value() + ":" + offer;
        Map<Waiting.Id, String> keys = new HashMap<>();
        for (InLine one : line) {
            boolean first = policy.comesFirst(school, today, known.getOrDefault(one.pupil(), Set.of()));
            keys.put(one.id(), DrawHash.key(seed, one.lot(), first ? most : 1, 0));
        }
        return keys;
    }
}
