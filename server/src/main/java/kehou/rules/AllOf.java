package kehou.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every one of them must hold. */
record AllOf(List<Condition> conditions) implements Condition {

    @Override
    public Answer answer(Facts facts, Wording wording) {
        return conditions.stream()
                .map(condition -> condition.answer(facts, wording))
                .reduce(Answer::and)
                .orElseThrow();
    }

    @Override
    public String asked(Wording wording) {
        return conditions.stream().map(c -> c.asked(wording)).collect(Collectors.joining(wording.and()));
    }

    @Override
    public String wanting(Facts facts, Wording wording) {
        return conditions.stream()
                .map(c -> c.wanting(facts, wording))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(wording.and()));
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
