package kehou.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for words that force, forbid or lead (SH-2.2). What it looks for is data: a pattern, what is wrong with it,
 * and a neutral wording to offer.
 */
final class SurveyWording {
    static final SurveyWording OURS = new SurveyWording(SurveyFile.read("wording", Rules.class));

    /** Spaces and ornaments, with which a word could be hidden. */
    private static final String ORNAMENTS = "*·_-~—…“”\"'‘’\u200B\uFEFF";

    private static final String SENTENCE_ENDS = "。；;！!？?\n";

    /** The data file. */
    record Rules(List<Line> rules) {}

    /**
     * One rule of it.
     *
     * @param unless words of the same sentence that turn its sense around
     */
    record Line(
            String key,
            WordingHit.Force force,
            String clause,
            String pattern,
            @Nullable String unless,
            String says,
            String neutral) {}

    private record Rule(
            Line line, Pattern pattern, @Nullable Pattern unless) {
        static Rule of(Line line) {
            return new Rule(
                    line,
                    Pattern.compile(line.pattern()),
                    line.unless() == null ? null : Pattern.compile(line.unless()));
        }
    }

    private final List<Rule> rules;

    SurveyWording(Rules file) {
        this.rules = file.rules().stream().map(Rule::of).toList();
    }

    /** Every hit of a form, from its title to its last option; each rule once a place. */
    List<WordingHit> check(SurveyForm form) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", form.title());
        texts.put("introduction", form.introduction());
        texts.put("arrangement", form.arrangement());
        for (SurveyQuestion question : form.questions()) {
            String place = "questions." + question.number();
            texts.put(place, question.words());
            question.options().forEach(option -> texts.put(place + ".options." + option.number(), option.words()));
        }
        return check(texts);
    }

    /** Every hit of these texts, named by their places. */
    List<WordingHit> check(Map<String, String> texts) {
        List<WordingHit> hits = new ArrayList<>();
        texts.forEach((place, text) -> {
            Bare bare = Bare.of(text);
            rules.forEach(rule -> first(rule, bare, text, place, hits));
        });
        return hits;
    }

    private static void first(Rule rule, Bare bare, String text, String place, List<WordingHit> hits) {
        Matcher found = rule.pattern().matcher(bare.text());
        while (found.find()) {
            if (rule.unless() != null
                    && rule.unless()
                            .matcher(bare.sentence(found.start(), found.end()))
                            .find()) {
                continue;
            }
            int from = bare.at()[found.start()];
            int to = bare.at()[found.end() - 1] + 1;
            Line line = rule.line();
            hits.add(new WordingHit(
                    place,
                    line.key(),
                    line.force(),
                    from,
                    text.substring(from, to),
                    line.says(),
                    line.neutral(),
                    line.clause()));
            return;
        }
    }

    /** A text without ornaments, and where each of its characters stood. */
    private record Bare(String text, int[] at) {
        static Bare of(String written) {
            StringBuilder kept = new StringBuilder();
            int[] at = new int[written.length()];
            for (int i = 0; i < written.length(); i++) {
                char c = written.charAt(i);
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && ORNAMENTS.indexOf(c) < 0) {
                    at[kept.length()] = i;
                    kept.append(c);
                }
            }
            return new Bare(kept.toString(), at);
        }

        String sentence(int start, int end) {
            int from = start;
            while (from > 0 && SENTENCE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            int to = end;
            while (to < text.length() && SENTENCE_ENDS.indexOf(text.charAt(to)) < 0) {
                to++;
            }
            return text.substring(from, to);
        }
    }
}
