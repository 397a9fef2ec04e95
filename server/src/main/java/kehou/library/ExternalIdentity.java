package kehou.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who a person from outside is, as on the identity document.
 *
 * @param idNumber 18 characters of a resident's card, or the number of another document
 * @param phone to sign in with, once this person teaches
 */
public record ExternalIdentity(
        @NotBlank @Size(min = 2, max = 30) String name,

        @NotBlank @Pattern(regexp = "\\s*[0-9A-Za-z]{6,20}\\s*", message = "identity")
        String idNumber,

        @Nullable @Pattern(regexp = "1[3-9]\\d{9}", message = "phone")
        String phone) {
    private static final int RESIDENT = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** The number as it is compared: without spaces, letters in capitals. */
    String number() {
        return idNumber.strip().toUpperCase(Locale.ROOT);
    }

    /** A number of 18 characters ends with the check character of GB 11643; others are taken as they are. */
    boolean plausible() {
        String number = number();
        if (number.length() != RESIDENT) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return number.substring(0, WEIGHTS.length).chars().allMatch(Character::isDigit)
                && CHECKS.charAt(Math.floorMod(sum, CHECKS.length())) == number.charAt(WEIGHTS.length);
    }

    /** Never printed with the number. */
    @Override
    public String toString() {
        return "ExternalIdentity";
    }
}
