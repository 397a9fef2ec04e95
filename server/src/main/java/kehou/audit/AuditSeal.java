package kehou.audit;

import java.nio.file.Path;

/**
 * What sealing needs from outside.
 *
 * @param key the secret that signs heads
 * @param folder where heads are kept, outside the database
 */
public record AuditSeal(byte[] key, Path folder) {
    Anchor anchor() {
        return new Anchor(folder);
    }
}
