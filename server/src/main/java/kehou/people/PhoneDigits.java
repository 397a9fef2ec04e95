package kehou.people;

import java.util.regex.Pattern;

/** What a mobile number of the mainland looks like: how sign-in tells a phone from a login. */
final class PhoneDigits {
    private static final Pattern SHAPE = Pattern.compile("1[3-9]\\d{9}");

    private PhoneDigits() {}

    static boolean looksLikeOne(String text) {
        return SHAPE.matcher(text).matches();
    }
}
