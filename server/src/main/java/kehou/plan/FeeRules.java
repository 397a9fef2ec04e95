package kehou.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kehou.kernel.Refused;
import kehou.rules.Facts;
import kehou.rules.Outcome;
import kehou.rules.Place;
import kehou.rules.RulePacks;
import kehou.rules.Verdict;
import org.springframework.stereotype.Component;

/** What the rule packs say of a fee: what may not be charged for, how much at most, and what its notice must hold. */
@Component
class FeeRules {
    private static final int MINUTES = 60;

    private final RulePacks rules;

    FeeRules(RulePacks rules) {
        this.rules = rules;
    }

    /** What a notice tells (JB-3.2); the words of the metric {@code noticeParts}. */
    enum Part {
        STANDARD,
        TIME,
        CONTENT,
        HOURS
    }

    /** The hours of a school day by which a class is told from early arrival and noon rest. */
    FeeItem.Hours hours(Place place, LocalDate day) {
        List<BigDecimal> values = rules.threshold(place, day, "fee.item-hours")
                .orElseThrow(() -> new IllegalStateException("no pack sets fee.item-hours"))
                .values();
        return new FeeItem.Hours(time(values.get(0)), time(values.get(1)), time(values.get(2)));
    }

    void requireChargeable(Place place, LocalDate day, FeeItem item) {
        Verdict verdict = rules.judge(place, day, "fee.forbidden", Facts.of("chargedItems", Set.of(item)));
        if (verdict.outcome() == Outcome.NOT_MET) {
            throw forbidden(item, verdict);
        }
    }

    void requireWithin(Place place, LocalDate day, long feeFen, long mostFen, FeeStandard standard) {
        if (feeFen <= mostFen) {
            return;
        }
        Verdict verdict = rules.judge(place, day, "fee.conduct", Facts.of("acts", Set.of("OVER_STANDARD")));
        throw Refusal.FEE_OVER_STANDARD.refused(
                "feeFen",
                feeFen,
                "mostFen",
                mostFen,
                "number",
                standard.documentNumber(),
                "clause",
                clause(verdict),
                "at",
                at(verdict));
    }

    void requireWhole(Place place, LocalDate day, boolean content, int lessons) {
        Set<Part> parts = EnumSet.of(Part.STANDARD, Part.TIME);
        if (content) {
            parts.add(Part.CONTENT);
        }
        if (lessons > 0) {
            parts.add(Part.HOURS);
        }
        Verdict verdict = rules.judge(place, day, "fee.notice", Facts.of("noticeParts", parts));
        if (verdict.outcome() == Outcome.NOT_MET) {
            throw Refusal.FEE_NOTICE_INCOMPLETE.refused(
                    "mend", String.valueOf(verdict.mend()), "clause", clause(verdict), "at", at(verdict));
        }
    }

    /** Nothing is charged of which nothing is public. */
    Refused notPublic(Place place, LocalDate day, String courseName) {
        Verdict verdict = rules.judge(place, day, "fee.notice", Facts.of("noticeParts", Set.of()));
        return Refusal.FEE_NOT_PUBLIC.refused("courseName", courseName, "clause", clause(verdict), "at", at(verdict));
    }

    static Refused forbidden(FeeItem item, Verdict verdict) {
        return Refusal.FEE_ITEM_FORBIDDEN.refused(
                "item",
                item,
                "clause",
                clause(verdict),
                "at",
                at(verdict),
                "meaning",
                String.valueOf(verdict.meaning()),
                "paper",
                String.valueOf(verdict.paper()));
    }

    private static String clause(Verdict verdict) {
        return verdict.clause() == null ? "" : verdict.clause();
    }

    private static String at(Verdict verdict) {
        return verdict.at() == null ? "" : verdict.at();
    }

    private static LocalTime time(BigDecimal hour) {
        int minutes = hour.multiply(BigDecimal.valueOf(MINUTES)).intValueExact();
        return LocalTime.of(minutes / MINUTES, minutes % MINUTES);
    }
}
