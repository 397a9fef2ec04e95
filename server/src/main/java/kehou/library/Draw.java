package kehou.library;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which experts are drawn. It follows from the seed and the list of candidates alone: each
 * candidate's place is the SHA-256 of the seed followed by the id as eight bytes, ascending. Whoever has
 * the record of a draw computes the same order again; the first of it sit on the panel, and whoever must
 * leave is followed by the next.
 */
final class Draw {
    private Draw() {}

    /** The candidates in drawn order. The order in which they are given does not matter. */
    static List<Long> order(byte[] seed, Collection<Long> candidates) {
        return candidates.stream()
                .distinct()
                .map(id -> new Lot(id, lot(seed, id)))
                .sorted(Comparator.comparing(Lot::lot, Arrays::compareUnsigned).thenComparing(Lot::id))
                .map(Lot::id)
                .toList();
    }

    private record Lot(long id, byte[] lot) {}

    private static byte[] lot(byte[] seed, long id) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(seed);
            return hash.digest(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
