package kehou.kernel;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A write under its key, handed to a controller that keeps keys itself: one that answers many callers out of one
 * transaction ({@link KeyedWrites}). Every other write is kept around its controller.
 *
 * @param account who writes
 * @param intent method and path
 * @param body keyed hash of the body
 */
public record KeyedWrite(long account, String key, String intent, byte[] body) {
    /** The key and whose it is: two accounts may come with the same key. */
    public String id() {
        return account + ":" + key;
    }

    /** Does the other ask the same? */
    public boolean sameAs(KeyedWrite other) {
        return intent.equals(other.intent) && MessageDigest.isEqual(body, other.body);
    }

    /** One key of one account, whatever it asks. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyedWrite write && id().equals(write.id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
