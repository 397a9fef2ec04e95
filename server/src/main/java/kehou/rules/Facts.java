package kehou.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one subject, by metric key: numbers, dates, yes or no, words and sets of words. What is
 * not known is left out, and a verdict that needs it is undecided.
 */
public record Facts(Map<String, Object> values) {
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        values = Map.copyOf(values);
    }

    public static Facts of(String metric, Object value) {
        return NONE.and(metric, value);
    }

    /** These and one more; a null value is one that is not known. */
    public Facts and(String metric, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new HashMap<>(values);
        more.put(metric, value);
        return new Facts(more);
    }

    @Nullable
    BigDecimal number(String metric) {
        return switch (values.get(metric)) {
            case null -> null;
            case BigDecimal exact -> exact;
            case Number some -> new BigDecimal(some.toString());
            case Object other -> throw new IllegalArgumentException(metric + " is no number: " + other);
        };
    }

    @Nullable
    LocalDate date(String metric) {
        return switch (values.get(metric)) {
            case null -> null;
            case LocalDate date -> date;
            case Object other -> throw new IllegalArgumentException(metric + " is no date: " + other);
        };
    }

    /** One word or several, as text: yes and no are {@code true} and {@code false}, constants their names. */
    @Nullable
    Set<String> words(String metric) {
        return switch (values.get(metric)) {
            case null -> null;
            case Collection<?> several -> {
                Set<String> words = new LinkedHashSet<>();
                several.forEach(one -> words.add(word(one)));
                yield words;
            }
            case Object one -> Set.of(word(one));
        };
    }

    private static String word(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
