package kehou.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How the sandbox signs: its links (payload and signature in one token) and its callbacks. */
final class SandboxSignature {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private final byte[] key;

    SandboxSignature(byte[] key) {
        this.key = key.clone();
    }

    String of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return ENCODER.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean matches(String text, String signature) {
        return MessageDigest.isEqual(
                of(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    String token(String payload) {
        String body = ENCODER.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return body + "." + of(body);
    }

    /** The payload of a token of ours, or nothing. */
    Optional<String> payload(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || !matches(token.substring(0, dot), token.substring(dot + 1))) {
            return Optional.empty();
        }
        byte[] body = Base64.getUrlDecoder().decode(token.substring(0, dot));
        return Optional.of(new String(body, StandardCharsets.UTF_8));
    }
}
