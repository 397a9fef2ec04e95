package kehou.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell before anyone knows what it means. A number keeps the digits written in the file, because an identity number
 * stored as a number has lost its tail and must be recognised; a formula is only ever its stored result.
 */
sealed interface RawCell {
    record Text(String text) implements RawCell {}

    /** {@code date} is set when the cell's format shows the number as a date. */
    record Number(String digits, @Nullable LocalDate date) implements RawCell {}

    /** A number as a cell; one that no spreadsheet can hold (a bomb of digits) is a broken cell. */
    static RawCell number(String digits, @Nullable LocalDate date) {
        if (digits.length() > 400) {
            return new Broken();
        }
        BigDecimal number = new BigDecimal(digits);
        boolean sane = Math.abs((long) number.scale()) < 400 && number.precision() < 400;
        return sane ? new Number(digits, date) : new Broken();
    }

    record FormulaWithoutValue() implements RawCell {}

    record Broken() implements RawCell {}
}
