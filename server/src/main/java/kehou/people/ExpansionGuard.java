package kehou.people;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kehou.people.RosterProblem.Code;

/** Counts what comes out of a compressed file, whatever its directory claims, and stops a bomb while it expands. */
final class ExpansionGuard {
    /** A real roster of 3,000 pupils and 73 columns expands to about 15 MB. */
    private static final long MOST = 160L << 20;

    private static final long ALWAYS_ALLOWED = 32L << 20;
    private static final int MOST_TIMES = 60;

    private final long packed;
    private long expanded;

    ExpansionGuard(long packed) {
        this.packed = packed;
    }

    InputStream watch(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int some = super.read(into, from, length);
                count(Math.max(some, 0));
                return some;
            }
        };
    }

    private void count(int bytes) {
        expanded += bytes;
        if (expanded > MOST || expanded > ALWAYS_ALLOWED && expanded > packed * MOST_TIMES) {
            throw new UnreadableRoster(Code.FILE_EXPANDS_TOO_FAR, "正常保存的 xlsx 文件；这个文件解压后过大");
        }
    }
}
