package kehou.timetable;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret part of a calendar's address: 24 random bytes behind the number of the school, so that the row is found
 * with one school open and no other.
 */
record CalendarToken(int school, String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 24;
    private static final int LENGTH = Integer.BYTES + RANDOM_BYTES;

    static CalendarToken fresh(int school) {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        byte[] all = ByteBuffer.allocate(LENGTH).putInt(school).put(bytes).array();
        return new CalendarToken(school, Base64.getUrlEncoder().withoutPadding().encodeToString(all));
    }

    /** What an address holds, where it can be one of ours. */
    static Optional<CalendarToken> read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == LENGTH
                    ? Optional.of(new CalendarToken(ByteBuffer.wrap(bytes).getInt(), text))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getUrlDecoder().decode(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
