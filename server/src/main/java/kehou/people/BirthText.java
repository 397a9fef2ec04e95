package kehou.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings of a birth date: 20200308, 2020-03-08, 2020/3/8, 2020年3月8日, 2020.3.8, a date cell or its number. */
final class BirthText {
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SPACED = Pattern.compile(
            "(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?[日号]?(?:[ T]0{1,2}:00(?::00(?:\\.0+)?)?Z?)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s?[-/.年]?\\s?(\\d{1,2})\\s?月?");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,5}");

    private BirthText() {}

    /** The day a cell states, if it states one. */
    static Optional<LocalDate> day(RawCell cell) {
        if (cell instanceof RawCell.Number(String digits, LocalDate date)) {
            if (date != null) {
                return Optional.of(date);
            }
            String whole = CellText.shown(cell);
            return SERIAL.matcher(whole).matches()
                    ? Optional.ofNullable(XlsxSheet.day(whole, false))
                    : day(PACKED.matcher(whole));
        }
        String text = CellText.shown(cell);
        Matcher packed = PACKED.matcher(CellText.withoutEmptyFraction(text));
        return packed.matches() ? day(packed) : day(SPACED.matcher(text));
    }

    /** The month a cell states that has no day (出生年月 2020.3). */
    static Optional<YearMonth> month(RawCell cell) {
        Matcher match = MONTH.matcher(CellText.shown(cell));
        if (!match.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(match.group(2));
        return month >= 1 && month <= 12
                ? Optional.of(YearMonth.of(Integer.parseInt(match.group(1)), month))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher match) {
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
