package kehou.plan;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Chinese words are mostly two characters long and not separated, which trigrams cannot find. So a text is
 * indexed by its single characters and pairs; a query must have all of its own among them.
 */
final class SearchText {
    private SearchText() {}

    /** One spelling for what people type: NFKC, lower case, no spaces. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    /** Single characters and neighbouring pairs of a plain text. */
    static String[] grams(String plain) {
        int[] points = plain.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i < points.length; i++) {
            grams.add(new String(points, i, 1));
            if (i + 1 < points.length) {
                grams.add(new String(points, i, 2));
            }
        }
        return grams.toArray(String[]::new);
    }
}
