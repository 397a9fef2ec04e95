package kehou.enrolment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.region.Organisations;
import kehou.rules.RulePacks;
import org.springframework.stereotype.Component;

/** How long a family has to answer an offer: data of the packs that bind its school. */
@Component
class AnswerTime {
    private static final String RULE = "waitlist.answer-hours";

    private final RulePacks packs;
    private final Organisations organisations;
    private final Clock clock;

    AnswerTime(RulePacks packs, Organisations organisations, Clock clock) {
        this.packs = packs;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** When the time to answer is over that begins at {@code told}. */
    Instant after(int school, Instant told) {
        List<Integer> hours = packs
                .threshold(organisations.ruleplace(school), LocalDate.now(clock), RULE)
                .orElseThrow(() -> new IllegalStateException("no pack sets " + RULE))
                .values()
                .stream()
                .map(BigDecimal::intValueExact)
                .toList();
        WakingHours waking = new WakingHours(
                Duration.ofHours(hours.getFirst()), LocalTime.of(hours.get(1), 0), LocalTime.of(hours.get(2), 0));
        return waking.after(told, clock.getZone());
    }
}
