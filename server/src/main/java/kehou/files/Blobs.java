package kehou.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Set;

/** Bytes by name, one drawer per organisation; what they mean is none of its business. */
interface Blobs {
    /** Durable on return; the same name again overwrites. */
    void put(int owner, String name, InputStream content, long length) throws IOException;

    /** @throws IOException also where there is none of that name */
    InputStream open(int owner, String name) throws IOException;

    void delete(int owner, String name) throws IOException;

    /** The organisations that have a drawer. */
    Set<Integer> owners() throws IOException;

    /** Names put before that moment. */
    Set<String> names(int owner, Instant before) throws IOException;
}
