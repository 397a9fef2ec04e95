package kehou.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import kehou.kernel.Vault;
import org.springframework.stereotype.Component;

/**
 * Content as it lies outside the database: sealed in pieces of a mebibyte under the organisation's key. Name and
 * place of every piece are bound in, so that none can be exchanged, moved or left out unseen.
 */
@Component
class SealedBlobs {
    private final Blobs blobs;
    private final Vault vault;

    SealedBlobs(Blobs blobs, Vault vault) {
        this.blobs = blobs;
        this.vault = vault;
    }

    void put(int owner, String name, byte[] plain) {
        put(owner, name, new ByteArrayInputStream(plain), plain.length);
    }

    /** Seals exactly {@code length} bytes of the stream. */
    void put(int owner, String name, InputStream plain, long length) {
        Pieces pieces = new Pieces(vault, owner, name, length);
        try (InputStream sealed = new PieceStream(pieces.count(), index -> pieces.seal(plain, index))) {
            blobs.put(owner, name, sealed, pieces.sealedLength());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content as it was; {@code length} as it was put. */
    InputStream open(int owner, String name, long length) {
        Pieces pieces = new Pieces(vault, owner, name, length);
        try {
            InputStream sealed = blobs.open(owner, name);
            return new PieceStream(pieces.count(), index -> pieces.open(sealed, index)) {
                @Override
                public void close() throws IOException {
                    sealed.close();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(int owner, String name) {
        try {
            blobs.delete(owner, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<Integer> owners() {
        try {
            return blobs.owners();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> names(int owner, Instant before) {
        try {
            return blobs.names(owner, before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
