package kehou.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How published texts are found: by any part of their Chinese, and by the pinyin of their names, whole or as
 * initials. Chinese words are mostly two characters long and not separated, which trigrams cannot find; so a
 * text is indexed by its single characters and pairs (Latin letters by threes as well), and a query must have
 * all of its own among them and stand in the haystack as it is.
 *
 * @param haystack what a query must be part of
 * @param grams the index
 */
public record SearchText(String haystack, Set<String> grams) {
    private static final char BETWEEN = '|';
    private static final int LONGEST_QUERY = 60;

    /** The index of a thing: its names are found by pinyin too, the rest as written. */
    public static SearchText of(List<String> names, String... rest) {
        String written = Stream.concat(names.stream(), Arrays.stream(rest))
                .map(SearchText::plain)
                .collect(Collectors.joining(String.valueOf(BETWEEN)));
        String spoken = names.stream()
                .map(SearchText::plain)
                .flatMap(name -> Pinyin.of(name).stream())
                .distinct()
                .collect(Collectors.joining(String.valueOf(BETWEEN)));
        String haystack = written + BETWEEN + spoken;
        return new SearchText(haystack, Set.copyOf(gramsOf(haystack)));
    }

    /** One spelling for what people type: NFKC, lower case, no spaces, apostrophes or separators. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s'’|]+", "");
    }

    /** What somebody typed, brought to that spelling; nobody looks for more than 60 characters. */
    public static String query(String typed) {
        String plain = plain(typed);
        return plain.substring(0, Math.min(LONGEST_QUERY, plain.length()));
    }

    /** The grams of a query, as the database takes them. */
    public static String[] grams(String query) {
        return gramsOf(query).toArray(String[]::new);
    }

    private static Set<String> gramsOf(String plain) {
        int[] points = plain.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i < points.length; i++) {
            for (int length = 1; length <= 3 && i + length <= points.length; length++) {
                if (points[i + length - 1] == BETWEEN || length == 3 && !latin(points, i)) {
                    break;
                }
                grams.add(new String(points, i, length));
            }
        }
        return grams;
    }

    private static boolean latin(int[] points, int from) {
        return Arrays.stream(points, from, from + 3).allMatch(point -> point < 0x80);
    }
}
