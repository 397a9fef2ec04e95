package kehou.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The number of a limit: fixed, a multiple or a share of another metric, or by steps of another metric. */
sealed interface Bound {

    /** In the unit of the metric under the limit; null where a fact is missing. */
    @Nullable
    BigDecimal limit(Facts facts);

    /** The number as the clause writes it: the per cent of a share, else the limit. */
    default @Nullable BigDecimal shown(Facts facts) {
        return limit(facts);
    }

    String asked(String metric, Limit.Side side, Wording wording);

    /** As above, with what the facts make of it. */
    default String asked(String metric, Limit.Side side, Facts facts, Wording wording) {
        return asked(metric, side, wording);
    }

    default String measured(String metric, BigDecimal value, Facts facts, Wording wording) {
        return wording.amount(metric, value);
    }

    Stream<BigDecimal> numbers();

    default Stream<String> metrics() {
        return Stream.empty();
    }

    /** Is the number that these facts call for this platform's own? */
    default boolean ours(Facts facts) {
        return false;
    }

    /** The same for everyone. */
    record Fixed(BigDecimal value) implements Bound {
        @Override
        public BigDecimal limit(Facts facts) {
            return value;
        }

        @Override
        public String asked(String metric, Limit.Side side, Wording wording) {
            return wording.side(side, wording.amount(metric, value));
        }

        @Override
        public Stream<BigDecimal> numbers() {
            return Stream.of(value);
        }
    }

    /** So many for every one of {@code of}. */
    record Times(BigDecimal times, String of) implements Bound {
        @Override
        public @Nullable BigDecimal limit(Facts facts) {
            BigDecimal base = facts.number(of);
            return base == null ? null : base.multiply(times);
        }

        @Override
        public String asked(String metric, Limit.Side side, Wording wording) {
            return wording.side(side, wording.multiple(of, times));
        }

        @Override
        public String asked(String metric, Limit.Side side, Facts facts, Wording wording) {
            BigDecimal limit = limit(facts);
            return limit == null
                    ? asked(metric, side, wording)
                    : wording.side(side, wording.amount(metric, limit) + wording.aside(wording.times(of, times)));
        }

        @Override
        public Stream<BigDecimal> numbers() {
            return Stream.of(times);
        }

        @Override
        public Stream<String> metrics() {
            return Stream.of(of);
        }
    }

    /** So many in a hundred of {@code of}; of nothing there is no share. */
    record Share(BigDecimal percent, String of) implements Bound {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        @Override
        public @Nullable BigDecimal limit(Facts facts) {
            BigDecimal base = facts.number(of);
            return base == null || base.signum() == 0
                    ? null
                    : base.multiply(percent).divide(HUNDRED);
        }

        @Override
        public BigDecimal shown(Facts facts) {
            return percent;
        }

        @Override
        public String asked(String metric, Limit.Side side, Wording wording) {
            return wording.side(side, wording.share(of, percent));
        }

        @Override
        public String measured(String metric, BigDecimal value, Facts facts, Wording wording) {
            BigDecimal base = facts.number(of);
            if (base == null || base.signum() == 0) {
                return wording.amount(metric, value);
            }
            // Cut, not rounded: 59.96 must not be shown as the 60 that it misses.
            BigDecimal share = value.multiply(HUNDRED).divide(base, 1, RoundingMode.DOWN);
            return wording.part(share, metric, value, wording.amount(of, base));
        }

        @Override
        public Stream<BigDecimal> numbers() {
            return Stream.of(percent);
        }

        @Override
        public Stream<String> metrics() {
            return Stream.of(of);
        }
    }

    /** By the size of {@code by}: the first step that reaches it. */
    record Steps(String by, List<Step> steps) implements Bound {
        @Override
        public @Nullable BigDecimal limit(Facts facts) {
            Step step = at(facts);
            return step == null ? null : step.value();
        }

        @Override
        public String asked(String metric, Limit.Side side, Wording wording) {
            String list = steps.stream()
                    .map(step -> wording.step(step, by, metric))
                    .collect(Collectors.joining(wording.comma()));
            return wording.by(by, list);
        }

        @Override
        public String asked(String metric, Limit.Side side, Facts facts, Wording wording) {
            Step step = at(facts);
            BigDecimal size = facts.number(by);
            return step == null || size == null
                    ? asked(metric, side, wording)
                    : wording.side(side, wording.amount(metric, step.value()))
                            + wording.aside(wording.name(by) + " " + wording.amount(by, size));
        }

        @Override
        public Stream<BigDecimal> numbers() {
            return steps.stream().flatMap(Step::numbers);
        }

        @Override
        public Stream<String> metrics() {
            return Stream.of(by);
        }

        @Override
        public boolean ours(Facts facts) {
            Step step = at(facts);
            return step != null && step.ours();
        }

        private @Nullable Step at(Facts facts) {
            BigDecimal size = facts.number(by);
            return size == null
                    ? null
                    : steps.stream()
                            .filter(step -> step.reaches(size))
                            .findFirst()
                            .orElse(null);
        }
    }

    /** One step: up to and with {@code upTo}, or short of {@code below}, or whatever lies beyond. */
    record Step(@Nullable BigDecimal upTo, @Nullable BigDecimal below, BigDecimal value, boolean ours) {
        boolean reaches(BigDecimal size) {
            return (upTo == null || size.compareTo(upTo) <= 0) && (below == null || size.compareTo(below) < 0);
        }

        Stream<BigDecimal> numbers() {
            return Stream.of(upTo, below, value).filter(n -> n != null);
        }
    }
}
