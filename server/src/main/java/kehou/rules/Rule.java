package kehou.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One clause of one pack as a rule.
 *
 * @param name the question it answers, such as {@code course.class-size}
 * @param clause its key in code and tests, such as {@code NC-14}
 * @param at where it stands in the paper, for people
 * @param words the clause, word for word
 * @param meaning what it comes to, in plain words
 * @param from its first day, where it is not the pack's
 * @param until the first day on which it no longer binds
 * @param replaces clauses that this one expressly takes the place of
 * @param applies whom it speaks of; null for everyone
 * @param must null for a rule that only sets values
 * @param prefers what only ranks
 * @param values numbers that are set and not judged
 * @param levels what follows from falling short, hardest first
 * @param mend what would mend it; may name {@code {wanting}}, {@code {short}} and {@code {asked}}
 */
record Rule(
        String name,
        String clause,
        String at,
        String words,
        String meaning,
        Force force,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<ReplacedClause> replaces,
        @Nullable Condition applies,
        @Nullable Condition must,
        List<Condition> prefers,
        List<BigDecimal> values,
        String unit,
        List<Level> levels,
        @Nullable String mend,
        @Nullable Silence silence) {

    /** A clause of an earlier pack. */
    record ReplacedClause(String pack, String clause) {}

    /** A measure that a number below this one calls for. */
    record Level(BigDecimal below, String name, String title) {}

    Rule {
        force = force == null ? Force.MUST : force;
        replaces = replaces == null ? List.of() : replaces;
        prefers = prefers == null ? List.of() : prefers;
        values = values == null ? List.of() : values;
        unit = unit == null ? "" : unit;
        levels = levels == null ? List.of() : levels;
    }

    Stream<Condition> conditions() {
        return Stream.concat(Stream.of(applies, must).filter(c -> c != null), prefers.stream());
    }

    /** Every number it holds. */
    Stream<BigDecimal> numbers() {
        return Stream.of(
                        conditions().flatMap(Condition::numbers),
                        values.stream(),
                        levels.stream().map(Level::below))
                .flatMap(numbers -> numbers);
    }

    boolean isOurs(boolean decidedByOurs) {
        return silence != null && (!silence.partly() || decidedByOurs);
    }
}
