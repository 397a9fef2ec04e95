package kehou.people;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords as RFC 6238 has them: six digits, 30 seconds, HMAC-SHA1 (what phone apps speak). */
final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    /** One step to either side: a phone may be half a minute off. */
    private static final int DRIFT_STEPS = 1;

    private Totp() {}

    /** A fresh secret, in the Base32 that authenticator apps take. */
    static String newSecret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    /** What the QR code on the enrolment page says. */
    static String uri(String secret, String account) {
        String label =
                URLEncoder.encode("课后:" + account, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Kehou&digits=6&period=" + STEP_SECONDS;
    }

    /** The step whose code this is, near {@code now}; empty when it is none. A step may be used once only: the caller keeps it. */
    static OptionalLong stepOf(String secret, String code, Instant now) {
        byte[] key = Base32.decode(secret);
        long present = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = present - DRIFT_STEPS; step <= present + DRIFT_STEPS; step++) {
            byte[] expected = code(key, step, 6).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(expected, code.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code shown at this instant. */
    static String codeAt(String secret, Instant at) {
        return code(Base32.decode(secret), at.getEpochSecond() / STEP_SECONDS, 6);
    }

    static String code(byte[] key, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            String text = String.valueOf(number % (int) Math.pow(10, digits));
            return "0".repeat(digits - text.length()) + text;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }
}
