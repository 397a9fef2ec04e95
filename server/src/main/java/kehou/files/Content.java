package kehou.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * What somebody sent, before anything is believed of it. It can be read more than once.
 *
 * @param name as the sender calls it
 */
record Content(String name, long bytes, Supplier<InputStream> source) {
    static Content of(String name, byte[] bytes) {
        return new Content(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    InputStream open() {
        return source.get();
    }

    byte[] first(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        }
    }

    byte[] last(int most) throws IOException {
        try (InputStream in = open()) {
            in.skipNBytes(Math.max(0, bytes - most));
            return in.readAllBytes();
        }
    }

    byte[] all() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }
}
