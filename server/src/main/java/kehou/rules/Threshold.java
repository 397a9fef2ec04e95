package kehou.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the packs set at a place, with where it comes from.
 *
 * @param values in the rule's unit; one for a limit, several for a list such as days of warning
 * @param required words that must all be there, for a rule of that kind
 * @param ours the text is silent and the value this platform's own
 */
public record Threshold(
        String rule,
        List<BigDecimal> values,
        List<String> required,
        String pack,
        String paper,
        String clause,
        String words,
        LocalDate inForceFrom,
        boolean ours) {

    /** The one number of a limit, whole. */
    public int whole() {
        return values.getFirst().intValueExact();
    }
}
