package kehou.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one subject, with the clause that spoke: of those that bind, the strictest.
 *
 * @param rule the question's name, such as {@code qualification}
 * @param level the measure that falling this short calls for, by name
 * @param measured what was found, for people; null where several things were looked at or nothing is known
 * @param pack key of the pack that spoke; null, with all that follows, where no text binds
 * @param paper its document number or title
 * @param clause key of the clause
 * @param at where the clause stands in the paper
 * @param mend what would mend it; null unless it is not met or undecided
 * @param ours the text is silent here and the value this platform's own, which {@code note} explains
 * @param others the rest of those that bind here on the same question
 */
public record Verdict(
        String rule,
        String title,
        Outcome outcome,
        @Nullable Force force,
        @Nullable String level,
        @Nullable String measured,
        @Nullable String threshold,
        @Nullable String pack,
        @Nullable String paper,
        @Nullable String clause,
        @Nullable String at,
        @Nullable String words,
        @Nullable String meaning,
        @Nullable LocalDate inForceFrom,
        List<VerdictEvidence> evidence,
        @Nullable String mend,
        boolean ours,
        @Nullable String note,
        List<OtherVoice> others) {

    /** Another clause that binds on the same question and is no stricter. */
    public record OtherVoice(String pack, String paper, String clause, Outcome outcome, String threshold) {}

    /** How many of the preferred items are there: what ranks those who all meet the rule. */
    public int preferred() {
        return (int) evidence.stream()
                .filter(line -> line.preferred() && line.outcome() == Outcome.MET)
                .count();
    }
}
