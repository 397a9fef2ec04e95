package kehou.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of one authority demand, as read from its data file.
 *
 * @param version counts our own changes to the file; {@code versions} says what they were
 * @param area the name of what it binds
 * @param places division codes that it binds; empty for everywhere
 * @param inForceFrom the first day on which it binds
 * @param dateSilence where the papers do not say since when they bind
 * @param follows the key of the pack that came before it from the same authority
 */
record RulePack(
        String key,
        int version,
        String title,
        String area,
        List<String> places,
        LocalDate inForceFrom,
        @Nullable Silence dateSilence,
        @Nullable String follows,
        List<PolicyPaper> papers,
        List<PackVersion> versions,
        List<Rule> rules,
        List<Mention> mentions) {

    /** The same for everywhere. */
    static final int EVERYWHERE = 0;

    static final int OUTSIDE = -1;

    /** How near to the place its authority stands; {@link #OUTSIDE} where it does not bind. */
    int depth(Place place) {
        if (places.isEmpty()) {
            return EVERYWHERE;
        }
        return places.stream().mapToInt(place::depth).max().stream()
                .map(depth -> depth < 0 ? OUTSIDE : depth + 1)
                .findFirst()
                .orElse(OUTSIDE);
    }

    LocalDate since(Rule rule) {
        return rule.from() == null ? inForceFrom : rule.from();
    }

    boolean inForce(Rule rule, LocalDate day) {
        return !day.isBefore(since(rule)) && (rule.until() == null || day.isBefore(rule.until()));
    }

    PolicyPaper paperOf(String clause) {
        return papers.stream()
                .filter(paper -> clause.startsWith(paper.key() + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(key + " has no paper for " + clause));
    }
}
