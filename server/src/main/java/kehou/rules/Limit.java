package kehou.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A measured number against a bound; the bound itself is enough. */
record Limit(Side side, String metric, Bound bound) implements Condition {

    /** Which way the number must lie. */
    enum Side {
        AT_LEAST,
        AT_MOST
    }

    @Override
    public Answer answer(Facts facts, Wording wording) {
        BigDecimal measured = facts.number(metric);
        BigDecimal limit = bound.limit(facts);
        String found = measured == null ? null : bound.measured(metric, measured, facts, wording);
        String asked = limit == null ? bound.asked(metric, side, wording) : bound.asked(metric, side, facts, wording);
        Outcome outcome = measured == null || limit == null ? Outcome.UNDECIDED : compared(measured, limit);
        VerdictEvidence line = new VerdictEvidence(wording.name(metric), found, asked, outcome, false);
        return new Answer(outcome, List.of(line), limit != null && bound.ours(facts));
    }

    private Outcome compared(BigDecimal measured, BigDecimal limit) {
        int sign = measured.compareTo(limit);
        boolean holds = side == Side.AT_LEAST ? sign >= 0 : sign <= 0;
        return holds ? Outcome.MET : Outcome.NOT_MET;
    }

    @Override
    public String asked(Wording wording) {
        return wording.name(metric) + bound.asked(metric, side, wording);
    }

    @Override
    public Stream<String> metrics() {
        return Stream.concat(Stream.of(metric), bound.metrics());
    }

    @Override
    public Stream<BigDecimal> numbers() {
        return bound.numbers();
    }

    @Override
    public @Nullable BigDecimal limit(Facts facts) {
        return bound.shown(facts);
    }

    @Override
    public @Nullable BigDecimal strictness(Facts facts) {
        BigDecimal limit = bound.shown(facts);
        return limit == null || side == Side.AT_LEAST ? limit : limit.negate();
    }

    @Override
    public @Nullable BigDecimal missing(Facts facts) {
        BigDecimal measured = facts.number(metric);
        BigDecimal limit = bound.limit(facts);
        return measured == null || limit == null
                ? null
                : limit.subtract(measured).abs();
    }
}
