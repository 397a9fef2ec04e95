package kehou.kernel;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The answer that a key was given.
 *
 * @param intent method and path, for example {@code POST /api/offerings}
 * @param bodyHash keyed hash of the request body
 */
record StoredAnswer(
        String intent,
        byte[] bodyHash,
        int status,
        @Nullable String contentType,
        byte[] body) {
    /** This answer, if the retry asks the same; another body or path under the same key is refused (422). */
    StoredAnswer matching(String otherIntent, byte[] otherHash) {
        if (!intent.equals(otherIntent) || !MessageDigest.isEqual(bodyHash, otherHash)) {
            throw KernelRefusal.KEY_REUSED.refused();
        }
        return this;
    }
}
