package kehou.library;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.rules.RulePacks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many days before a paper runs out it is said: data of the city's packs. */
@Component
class WarningDays {
    private final RulePacks packs;
    private final Organisations organisations;
    private final Clock clock;

    WarningDays(RulePacks packs, Organisations organisations, Clock clock) {
        this.packs = packs;
        this.organisations = organisations;
        this.clock = clock;
    }

    List<Integer> all() {
        return packs.threshold(organisations.ruleplace(Organisation.CITY), LocalDate.now(clock), "expiry.warning-days")
                .map(threshold -> threshold.values().stream()
                        .map(BigDecimal::intValueExact)
                        .toList())
                .orElse(List.of());
    }

    /** Days from today to {@code on} if it is so near that it is being said; otherwise null. */
    @Nullable
    Integer left(@Nullable LocalDate on) {
        if (on == null) {
            return null;
        }
        long left = ChronoUnit.DAYS.between(LocalDate.now(clock), on);
        return left >= 0 && all().stream().anyMatch(days -> left <= days) ? (Integer) (int) left : null;
    }
}
