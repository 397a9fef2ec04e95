package kehou.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date that must come within so many months of another: on the same day of the month at the latest. What has not
 * come yet is undecided until that day has passed.
 */
record Within(String metric, int months, String after) implements Condition {
    static final String TODAY = "today";

    @Override
    public Answer answer(Facts facts, Wording wording) {
        LocalDate from = facts.date(after);
        LocalDate done = facts.date(metric);
        LocalDate today = facts.date(TODAY);
        if (from == null) {
            return line(Outcome.UNDECIDED, done, asked(wording), wording);
        }
        LocalDate last = from.plusMonths(months);
        LocalDate known = done == null ? today : done;
        Outcome outcome;
        if (known != null && known.isAfter(last)) {
            outcome = Outcome.NOT_MET;
        } else {
            outcome = done == null ? Outcome.UNDECIDED : Outcome.MET;
        }
        return line(outcome, done, wording.until(last), wording);
    }

    private Answer line(Outcome outcome, @Nullable LocalDate done, String asked, Wording wording) {
        String found = done == null ? null : done.toString();
        return Answer.of(outcome, new VerdictEvidence(wording.name(metric), found, asked, outcome, false));
    }

    @Override
    public String asked(Wording wording) {
        return wording.within(metric, months, after);
    }

    @Override
    public Stream<String> metrics() {
        return Stream.of(metric, after);
    }

    @Override
    public Stream<BigDecimal> numbers() {
        return Stream.of(BigDecimal.valueOf(months));
    }

    @Override
    public BigDecimal limit(Facts facts) {
        return BigDecimal.valueOf(months);
    }

    @Override
    public BigDecimal strictness(Facts facts) {
        return BigDecimal.valueOf(-months);
    }
}
