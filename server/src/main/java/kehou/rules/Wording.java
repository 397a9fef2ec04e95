package kehou.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Puts numbers and words into sentences; the phrases themselves are data, beside the packs. */
final class Wording {
    private final Register register;

    Wording(Register register) {
        this.register = register;
    }

    String name(String metric) {
        return register.metric(metric).name();
    }

    String amount(String metric, BigDecimal value) {
        String unit = register.metric(metric).unit();
        String number = plain(metric, value);
        return unit.isEmpty() || unit.equals("%") ? number + unit : number + " " + unit;
    }

    /** How far a number lies off: per cents differ by points. */
    String gap(String metric, BigDecimal value) {
        boolean points = register.metric(metric).unit().equals("%");
        return points ? phrase("points").replace("{n}", number(value)) : amount(metric, value);
    }

    private String plain(String metric, BigDecimal value) {
        return number(value.movePointLeft(register.metric(metric).scale()));
    }

    String side(Limit.Side side, String amount) {
        return phrase(side == Limit.Side.AT_LEAST ? "atLeast" : "atMost")
                .replace("{x}", amount)
                .replaceAll("(?<=[\\p{IsHan}（]) (?=[\\p{IsHan}（])", "");
    }

    String multiple(String of, BigDecimal times) {
        return phrase("multiple").replace("{of}", name(of)).replace("{n}", number(times));
    }

    String times(String of, BigDecimal times) {
        return phrase("times").replace("{of}", name(of)).replace("{n}", number(times));
    }

    String share(String of, BigDecimal percent) {
        return phrase("share").replace("{of}", name(of)).replace("{n}", number(percent));
    }

    String part(BigDecimal percent, String metric, BigDecimal value, String base) {
        return phrase("part")
                .replace("{share}", number(percent))
                .replace("{value}", plain(metric, value))
                .replace("{base}", base);
    }

    String by(String metric, String steps) {
        return phrase("by").replace("{by}", name(metric)).replace("{list}", steps);
    }

    String step(Bound.Step step, String by, String metric) {
        String phrase = phrase(step.upTo() != null ? "upTo" : step.below() != null ? "below" : "beyond");
        BigDecimal size = step.upTo() != null ? step.upTo() : step.below();
        return phrase.replace("{n}", size == null ? "" : amount(by, size)).replace("{x}", amount(metric, step.value()));
    }

    String words(String metric, List<String> words) {
        // A word that no rule speaks of may be among what was found; it is left out, not shown raw.
        var names = register.metric(metric).words();
        String list = names.keySet().stream()
                .filter(words::contains)
                .map(names::get)
                .collect(Collectors.joining(phrase("list")));
        return list.isEmpty() ? phrase("nothing") : list;
    }

    String words(Words.Demand demand, String metric, List<String> words) {
        String list = words(metric, words);
        return switch (demand) {
            case ANY -> words.size() == 1 ? list : phrase("any").replace("{list}", list);
            case ALL -> phrase("all").replace("{list}", list);
            case NONE -> phrase("none").replace("{list}", list);
        };
    }

    /** Set values, in their order. */
    String values(List<BigDecimal> values, String unit) {
        return values.stream().map(value -> number(value) + " " + unit).collect(Collectors.joining(phrase("list")));
    }

    /** A measure, with the number below which it is called for. */
    String level(Rule rule, Rule.Level level) {
        String metric = String.valueOf(
                rule.must() == null ? "" : rule.must().metrics().findFirst().orElse(""));
        return phrase("level").replace("{x}", amount(metric, level.below())).replace("{title}", level.title());
    }

    String within(String metric, int months, String after) {
        return phrase("within")
                .replace("{metric}", name(metric))
                .replace("{after}", name(after))
                .replace("{n}", String.valueOf(months));
    }

    String until(LocalDate last) {
        return phrase("until").replace("{date}", last.toString());
    }

    String aside(String text) {
        return phrase("aside").replace("{text}", text);
    }

    String and() {
        return phrase("and");
    }

    String or() {
        return phrase("or");
    }

    String comma() {
        return phrase("comma");
    }

    String undecided(List<String> unknown) {
        return phrase("undecided").replace("{list}", String.join(phrase("list"), unknown));
    }

    private String phrase(String key) {
        return register.phrase(key);
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
