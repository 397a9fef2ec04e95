package kehou.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of them is enough. */
record AnyOf(List<Condition> conditions) implements Condition {

    @Override
    public Answer answer(Facts facts, Wording wording) {
        return conditions.stream()
                .map(condition -> condition.answer(facts, wording))
                .reduce(Answer::or)
                .orElseThrow();
    }

    @Override
    public String asked(Wording wording) {
        return conditions.stream().map(c -> c.asked(wording)).collect(Collectors.joining(wording.or()));
    }

    @Override
    public Stream<Condition> leaves() {
        return conditions.stream().flatMap(Condition::leaves);
    }

    @Override
    public Stream<String> metrics() {
        return leaves().flatMap(Condition::metrics);
    }

    @Override
    public Stream<BigDecimal> numbers() {
        return leaves().flatMap(Condition::numbers);
    }
}
