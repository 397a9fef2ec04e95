package kehou.rules;

import java.util.Comparator;

/** Which of two rules on the same question is the stricter, and which the nearer. */
final class Strictest {
    /** The authority nearest to the place first, then the later text. */
    static final Comparator<Line> NEAREST = Comparator.comparingInt(Line::depth)
            .thenComparing(Line::since)
            .thenComparing(line -> line.rule().clause())
            .reversed();

    private Strictest() {}

    /** The stricter first; those that cannot be compared come last. */
    static Comparator<Line> by(Facts facts) {
        return Comparator.comparing(
                        (Line line) -> line.rule().must() == null
                                ? null
                                : line.rule().must().strictness(facts),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed();
    }
}
