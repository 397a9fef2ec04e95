package kehou.people;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as people type it into cells, made plain: compatibility forms unified, invisible characters gone. */
final class CellText {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u2060\\uFEFF\\u00AD\\u202A-\\u202E]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+(\\.\\d+)?[eE][+]?\\d+");
    private static final Pattern WHOLE_WITH_FRACTION = Pattern.compile("\\d+\\.0+");
    /** Excel keeps 15 digits of a number and turns the rest into zeros. */
    private static final int EXACT_DIGITS = 15;

    private CellText() {}

    /** NFKC, blanks reduced to one, ends trimmed; Kangxi radicals from PDFs and full-width digits become usual ones. */
    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        String folded = Normalizer.normalize(BLANKS.matcher(text).replaceAll(" "), Normalizer.Form.NFKC);
        return BLANKS.matcher(INVISIBLE.matcher(folded).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Most cells hold visible ASCII and common Han only and need no folding. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** {@link #plain} without any blank. */
    static String dense(String text) {
        return plain(text).replace(" ", "");
    }

    /** What the cell shows, for headings, names and words. */
    static String shown(RawCell cell) {
        return switch (cell) {
            case RawCell.Text(String text) -> plain(text);
            case RawCell.Number number -> whole(number.digits());
            case RawCell.FormulaWithoutValue none -> "";
            case RawCell.Broken broken -> "";
        };
    }

    /** Whether a long number in this cell is no longer the one that was typed. */
    static boolean lostDigits(RawCell cell) {
        return switch (cell) {
            case RawCell.Text(String text) -> SCIENTIFIC.matcher(dense(text)).matches();
            case RawCell.Number number ->
                new BigDecimal(number.digits()).abs().toBigInteger().toString().length() > EXACT_DIGITS;
            default -> false;
        };
    }

    private static String whole(String digits) {
        BigDecimal number = new BigDecimal(digits);
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return whole ? number.toBigInteger().toString() : number.toPlainString();
    }

    /** {@code 13900000001.0}, as careless exports write a number into text. */
    static String withoutEmptyFraction(String text) {
        return WHOLE_WITH_FRACTION.matcher(text).matches() ? text.substring(0, text.indexOf('.')) : text;
    }
}
