package kehou.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kehou.library.Panel.Exclusion;
import kehou.library.Panel.Why;
import org.jspecify.annotations.Nullable;

/** Who may be drawn, how far scores lie apart and what most advise: pure functions. */
final class PanelRules {
    private PanelRules() {}

    /**
     * What conflicts are measured against.
     *
     * @param owner number of the organisation that submitted
     * @param names under which that organisation is known
     * @param people accounts of who submitted it and of whom it is about
     * @param earlier ids of experts who sat on an earlier panel of the same admission
     */
    record Case(
            int owner,
            List<String> names,
            Set<Long> people,
            Set<Long> earlier,
            @Nullable String category) {}

    /** Who can be drawn, and who cannot for what reason. */
    record Field(List<Long> candidates, List<Exclusion> excluded) {}

    /** Sorts a pool. Those of the category come first; if they are too few, all others without conflict join. */
    static Field field(Collection<Expert> pool, Case of, int size) {
        List<Exclusion> excluded = new ArrayList<>();
        List<Expert> free = new ArrayList<>();
        for (Expert expert : pool) {
            Why why = conflict(expert, of);
            if (why == null) {
                free.add(expert);
            } else {
                excluded.add(new Exclusion(expert.id().value(), why));
            }
        }
        Predicate<Expert> versed = expert ->
                expert.fields().stream().anyMatch(field -> field.name().equals(of.category()));
        List<Expert> chosen = free.stream().filter(versed).toList();
        if (of.category() == null || chosen.size() < size) {
            chosen = free;
        }
        List<Expert> drawn = chosen;
        free.stream()
                .filter(expert -> !drawn.contains(expert))
                .forEach(expert -> excluded.add(new Exclusion(expert.id().value(), Why.OTHER_FIELD)));
        return new Field(
                chosen.stream().map(expert -> expert.id().value()).sorted().toList(), excluded);
    }

    /** Why this expert may not judge this case; null if nothing speaks against it. */
    static @Nullable Why conflict(Expert expert, Case of) {
        if (!expert.active()) {
            return Why.RESTING;
        }
        if (expert.account() == null) {
            return Why.NOT_SIGNED_UP;
        }
        if (of.people().contains(expert.account())) {
            return Why.OWN_SUBMISSION;
        }
        if (of.names().stream().anyMatch(expert.employer()::contains)) {
            return Why.SAME_EMPLOYER;
        }
        if (expert.ties().contains(of.owner())) {
            return Why.DECLARED;
        }
        return of.earlier().contains(expert.id().value()) ? Why.EARLIER_PANEL : null;
    }

    /** How far the totals lie apart, in hundredths of the full mark, rounded up. */
    static int spread(Collection<ScoreSheet> sheets, int fullMark) {
        int most = sheets.stream().mapToInt(ScoreSheet::total).max().orElse(0);
        int least = sheets.stream().mapToInt(ScoreSheet::total).min().orElse(0);
        return Math.ceilDiv((most - least) * 100, fullMark);
    }

    /** What more than half of them advise, or null. */
    static Admission.@Nullable Decision most(Collection<ScoreSheet> sheets) {
        for (Admission.Decision decision : Admission.Decision.values()) {
            long votes = sheets.stream().filter(of -> of.advice() == decision).count();
            if (2 * votes > sheets.size()) {
                return decision;
            }
        }
        return null;
    }

    /** The latest sheet of each of these places, as far as they have one. */
    static List<ScoreSheet> latest(Collection<ScoreSheet> sheets, Set<Integer> places) {
        return sheets.stream()
                .filter(of -> places.contains(of.place()))
                .filter(of ->
                        sheets.stream().noneMatch(later -> later.place() == of.place() && later.pass() > of.pass()))
                .toList();
    }
}
