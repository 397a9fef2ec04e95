package kehou.people;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Twenty letters and digits in groups of four: four tell whose invitation it is, sixteen (80 bits) are
 * random. What is typed may be in lower case and without dashes.
 */
record InvitationCode(int owner, String text) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z2-7]{20}");
    private static final int OWNER_BYTES = 3;
    private static final int RANDOM_BYTES = 10;
    private static final int OWNER_CHARACTERS = 4;

    static InvitationCode fresh(int owner, SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        // 18 bits of number, moved up so that they fill the first four characters (20 bits) of three bytes.
        int shifted = owner << 4;
        byte[] prefix = {(byte) (shifted >> 16), (byte) (shifted >> 8), (byte) shifted};
        return new InvitationCode(owner, Base32.encode(prefix).substring(0, OWNER_CHARACTERS) + Base32.encode(bytes));
    }

    static Optional<InvitationCode> typed(String text) {
        String plain = text.strip().replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(plain).matches()) {
            return Optional.empty();
        }
        byte[] prefix = Base32.decode(plain.substring(0, OWNER_CHARACTERS) + "A");
        int shifted = (prefix[0] & 0xff) << 16 | (prefix[1] & 0xff) << 8 | (prefix[OWNER_BYTES - 1] & 0xff);
        return Optional.of(new InvitationCode(shifted >> 4, plain));
    }

    /** As people read it. */
    String grouped() {
        return text.replaceAll("(.{4})(?!$)", "$1-");
    }
}
