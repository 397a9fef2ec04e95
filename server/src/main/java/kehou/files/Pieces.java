package kehou.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import kehou.kernel.Vault;

/** How one blob is cut and sealed. */
final class Pieces {
    static final int PIECE = 1 << 20;
    /** Nonce and tag of AES-GCM. */
    private static final int SEAL = 28;

    private final Vault vault;
    private final Vault.Key key;
    private final String name;
    private final long length;

    Pieces(Vault vault, int owner, String name, long length) {
        this.vault = vault;
        this.key = Vault.Key.school(owner);
        this.name = name;
        this.length = length;
    }

    int count() {
        return (int) ((length + PIECE - 1) / PIECE);
    }

    long sealedLength() {
        return length + (long) count() * SEAL;
    }

    byte[] seal(InputStream plain, int index) throws IOException {
        return vault.sealBytes(key, exactly(plain, size(index)), label(index));
    }

    byte[] open(InputStream sealed, int index) throws IOException {
        return vault.openBytes(key, exactly(sealed, size(index) + SEAL), label(index));
    }

    private int size(int index) {
        return (int) Math.min(PIECE, length - (long) index * PIECE);
    }

    private String label(int index) {
        return "file " + name + " " + index + "/" + count();
    }

    private static byte[] exactly(InputStream from, int bytes) throws IOException {
        byte[] piece = from.readNBytes(bytes);
        if (piece.length < bytes) {
            throw new EOFException("a file is shorter than it was");
        }
        return piece;
    }
}
