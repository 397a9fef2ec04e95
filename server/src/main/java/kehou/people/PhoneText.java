package kehou.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number as typed: blanks, hyphens and +86 go; a mainland mobile, or one abroad with its country code. */
final class PhoneText {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern ABROAD = Pattern.compile("\\+(?!86)[1-9]\\d{6,14}");

    private PhoneText() {}

    static Optional<String> of(String text) {
        String digits = text.replaceAll("[\\s\\-()]", "").replaceFirst("^00(?=[1-9])", "+");
        String home = digits.replaceFirst("^\\+?86(?=1\\d{10}$)", "");
        if (MOBILE.matcher(home).matches()) {
            return Optional.of(home);
        }
        return ABROAD.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }
}
