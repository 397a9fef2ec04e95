package kehou.audit;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A sealed stretch of the log.
 *
 * @param lastXid transaction of its last entry; with {@code lastId} where the block ends
 * @param lastId id of its last entry
 * @param root Merkle root over its entries in order
 * @param previous head of the block before; 32 zero bytes for the first
 * @param head SHA-256 over number, count, root and previous: what is signed and anchored
 */
record AuditBlock(
        long number,
        long lastXid,
        long lastId,
        int entries,
        byte[] root,
        byte[] previous,
        byte[] head,
        byte[] signature) {
    static byte[] headOf(long number, long lastXid, long lastId, int entries, byte[] root, byte[] previous) {
        byte[] numbers = ByteBuffer.allocate(28)
                .putLong(number)
                .putLong(lastXid)
                .putLong(lastId)
                .putInt(entries)
                .array();
        return Merkle.hash((byte) 2, numbers, root, previous);
    }

    byte[] expectedHead() {
        return headOf(number, lastXid, lastId, entries, root, previous);
    }

    String anchorLine() {
        HexFormat hex = HexFormat.of();
        return number + " " + hex.formatHex(head) + " " + hex.formatHex(signature);
    }
}
