package kehou.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pack as people read it.
 *
 * @param follows the pack that came before it from the same authority; {@code changes} are against that one
 * @param mentions clauses with numbers that nothing is judged by
 * @param versions our own changes to this pack's data, the latest first
 */
public record RulePackDetail(
        RulePackSummary pack,
        List<RuleText> rules,
        List<Mention> mentions,
        @Nullable String follows,
        @Nullable String followsTitle,
        List<PackChange> changes,
        List<PackVersion> versions) {

    /**
     * One rule in words.
     *
     * @param subject what is judged
     * @param applies whom it speaks of; empty for everyone
     * @param asked what it demands or sets
     * @param prefers what only ranks
     * @param levels what follows from falling short, hardest first
     * @param replacedBy the clause of a later text that expressly replaced it
     */
    public record RuleText(
            String rule,
            String title,
            String group,
            String subject,
            String clause,
            String at,
            String words,
            String meaning,
            Force force,
            String applies,
            String asked,
            List<String> prefers,
            List<String> levels,
            @Nullable Silence silence,
            LocalDate inForceFrom,
            @Nullable LocalDate until,
            @Nullable String replacedBy) {}
}
