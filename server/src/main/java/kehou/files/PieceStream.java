package kehou.files;

import java.io.IOException;
import java.io.InputStream;

/** A stream of pieces that are made one at a time, as they are read. */
class PieceStream extends InputStream {
    private final int count;
    private final Source source;
    private byte[] piece = {};
    private int next;
    private int at;

    /** Makes the piece of that number, from 0 in order. */
    interface Source {
        byte[] piece(int index) throws IOException;
    }

    PieceStream(int count, Source source) {
        this.count = count;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return more() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int some = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, into, from, some);
        at += some;
        return some;
    }

    private boolean more() throws IOException {
        while (at == piece.length && next < count) {
            piece = source.piece(next++);
            at = 0;
        }
        return at < piece.length;
    }
}
