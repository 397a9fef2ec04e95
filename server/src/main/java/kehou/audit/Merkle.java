package kehou.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Merkle tree over SHA-256 with distinct prefixes for leaves and inner nodes, as RFC 6962 has it. */
final class Merkle {
    private Merkle() {}

    static byte[] leaf(byte[] content) {
        return hash((byte) 0, content);
    }

    /** The root over these leaf hashes; an odd one out moves up unchanged. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("a block has entries");
        }
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? hash((byte) 1, level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.getFirst();
    }

    static byte[] hash(byte prefix, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
