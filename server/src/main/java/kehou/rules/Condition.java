package kehou.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a clause asks of facts, read from a pack. */
sealed interface Condition permits Limit, Within, Words, AllOf, AnyOf {

    Answer answer(Facts facts, Wording wording);

    /** The demand as people read it. */
    String asked(Wording wording);

    /** The demand as far as the facts leave it open or break it; empty where they meet it. */
    default String wanting(Facts facts, Wording wording) {
        return answer(facts, wording).outcome() == Outcome.MET ? "" : asked(wording);
    }

    /** The metrics it looks at. */
    Stream<String> metrics();

    /** Itself, or the single conditions that it is made of. */
    default Stream<Condition> leaves() {
        return Stream.of(this);
    }

    /** Every number it holds. */
    default Stream<BigDecimal> numbers() {
        return Stream.empty();
    }

    /** The number that is asked for under these facts; null where there is none or a fact is missing. */
    default @Nullable BigDecimal limit(Facts facts) {
        return null;
    }

    /** Greater is stricter, between conditions on the same metric; null where they cannot be compared. */
    default @Nullable BigDecimal strictness(Facts facts) {
        return null;
    }

    /** How much is missing, in the metric's unit; null where it is no matter of amount. */
    default @Nullable BigDecimal missing(Facts facts) {
        return null;
    }

    /** What must all be there, for a demand of that kind. */
    default List<String> required() {
        return List.of();
    }
}
