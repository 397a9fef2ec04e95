package kehou.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words that a fact must hold: one of them, all of them, or none. */
record Words(Demand demand, String metric, List<String> of) implements Condition {

    /** How many of the words. */
    enum Demand {
        ANY,
        ALL,
        NONE
    }

    @Override
    public Answer answer(Facts facts, Wording wording) {
        Set<String> found = facts.words(metric);
        Outcome outcome = found == null ? Outcome.UNDECIDED : holds(found) ? Outcome.MET : Outcome.NOT_MET;
        String measured = found == null ? null : wording.words(metric, List.copyOf(found));
        return Answer.of(
                outcome,
                new VerdictEvidence(wording.name(metric), measured, wording.words(demand, metric, of), outcome, false));
    }

    private boolean holds(Set<String> found) {
        return switch (demand) {
            case ANY -> of.stream().anyMatch(found::contains);
            case ALL -> found.containsAll(of);
            case NONE -> of.stream().noneMatch(found::contains);
        };
    }

    @Override
    public String asked(Wording wording) {
        return wording.words(demand, metric, of);
    }

    @Override
    public String wanting(Facts facts, Wording wording) {
        Set<String> found = facts.words(metric);
        if (found == null) {
            return asked(wording);
        }
        return switch (demand) {
            case ANY -> holds(found) ? "" : asked(wording);
            case ALL ->
                wording.words(
                        metric, of.stream().filter(w -> !found.contains(w)).toList());
            case NONE ->
                wording.words(metric, of.stream().filter(found::contains).toList());
        };
    }

    @Override
    public Stream<String> metrics() {
        return Stream.of(metric);
    }

    /** How many things must all be there: texts speak of 'five elements' and 'three levels'. */
    @Override
    public Stream<BigDecimal> numbers() {
        return demand == Demand.ALL ? Stream.of(BigDecimal.valueOf(of.size())) : Stream.empty();
    }

    @Override
    public @Nullable BigDecimal strictness(Facts facts) {
        return demand == Demand.ANY ? null : BigDecimal.valueOf(of.size());
    }

    @Override
    public List<String> required() {
        return of;
    }
}
