package kehou.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pack in a list.
 *
 * @param binding does it bind the place that was asked for, on that day
 * @param own this platform's own values, written from no paper
 * @param rules how many rules it sets
 * @param silences how many of them take a value of ours, because the text is silent or ambiguous
 */
public record RulePackSummary(
        String key,
        int version,
        String title,
        boolean own,
        String area,
        List<String> places,
        LocalDate inForceFrom,
        @Nullable Silence dateSilence,
        List<PolicyPaper> papers,
        boolean binding,
        int rules,
        int silences) {

    static RulePackSummary of(RulePack pack, Place place, LocalDate day) {
        boolean binding = pack.depth(place) != RulePack.OUTSIDE
                && pack.rules().stream().anyMatch(rule -> pack.inForce(rule, day));
        return new RulePackSummary(
                pack.key(),
                pack.version(),
                pack.title(),
                pack.places().isEmpty(),
                pack.area(),
                pack.places(),
                pack.inForceFrom(),
                pack.dateSilence(),
                pack.papers(),
                binding,
                pack.rules().size(),
                (int) pack.rules().stream()
                        .filter(rule -> rule.silence() != null)
                        .count());
    }
}
