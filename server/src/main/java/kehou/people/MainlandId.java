package kehou.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A citizen identity number (GB 11643: 17 digits and a check character), with the birth date and sex it contains. */
record MainlandId(String number, LocalDate birth, Sex sex) {
    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** Whether the text has the outer shape; it may still fail the checksum. */
    static boolean shaped(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** The number, if its shape, its checksum and the date in it all hold. */
    static Optional<MainlandId> of(String text) {
        if (!shaped(text) || CHECKS.charAt(sum(text) % 11) != text.charAt(17)) {
            return Optional.empty();
        }
        try {
            LocalDate birth = LocalDate.of(digits(text, 6, 10), digits(text, 10, 12), digits(text, 12, 14));
            return Optional.of(new MainlandId(text, birth, digits(text, 16, 17) % 2 == 1 ? Sex.MALE : Sex.FEMALE));
        } catch (DateTimeException impossibleDay) {
            return Optional.empty();
        }
    }

    /** The check character that 17 digits call for. */
    static char checkOf(String seventeen) {
        return CHECKS.charAt(sum(seventeen) % 11);
    }

    private static int sum(String text) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return sum;
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
