package kehou.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;

/**
 * One key per child, in a folder apart from the database: one file per school, fixed-size records
 * wrapped under the root secret. Backups hold only its current state, so a key erased here is gone
 * everywhere with the next backup. Nodes that share the folder take turns by a file lock.
 */
class ChildKeys {
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int RECORD = Long.BYTES + NONCE + KEY + 16;

    private final Path folder;
    private final byte[] wrapping;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentHashMap<Integer, School> schools = new ConcurrentHashMap<>();

    /** What this node has read of one school's file. */
    private static final class School {
        private Object version = "";
        private long checkedAt;
        private final Map<Long, byte[]> wrapped = new HashMap<>();
    }

    ChildKeys(Path folder, byte[] root) {
        this.folder = folder;
        this.wrapping = Vault.hmac(root, "child-keys");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> find(long pupil) {
        int number = RowId.schoolOf(pupil);
        School school = schools.computeIfAbsent(number, _ -> new School());
        synchronized (school) {
            byte[] wrapped = school.wrapped.get(pupil);
            if (wrapped == null || stale(number, school)) {
                read(number, school);
                wrapped = school.wrapped.get(pupil);
            }
            return Optional.ofNullable(wrapped).map(w -> unwrap(pupil, w));
        }
    }

    void add(Collection<Long> pupils) {
        Map<Integer, java.util.List<Long>> bySchool = new HashMap<>();
        pupils.forEach(p -> bySchool.computeIfAbsent(RowId.schoolOf(p), _ -> new java.util.ArrayList<>())
                .add(p));
        bySchool.forEach((number, ids) -> locked(number, school -> {
            ByteBuffer fresh = ByteBuffer.allocate(ids.size() * RECORD);
            for (long id : ids) {
                if (school.wrapped.containsKey(id)) {
                    continue;
                }
                fresh.putLong(id).put(wrap(id));
            }
            fresh.flip();
            try (FileChannel file =
                    FileChannel.open(file(number), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // A crash may have left half a record at the end; it is written over.
                file.position(file.size() - file.size() % RECORD);
                while (fresh.hasRemaining()) {
                    file.write(fresh);
                }
                file.force(true);
            }
        }));
    }

    void erase(long pupil) {
        locked(RowId.schoolOf(pupil), school -> {
            Path file = file(RowId.schoolOf(pupil));
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try (FileChannel out = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                for (Map.Entry<Long, byte[]> entry : school.wrapped.entrySet()) {
                    if (entry.getKey() != pupil) {
                        out.write(ByteBuffer.allocate(RECORD)
                                .putLong(entry.getKey())
                                .put(entry.getValue())
                                .flip());
                    }
                }
                out.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    private interface Change {
        void apply(School school) throws IOException;
    }

    private void locked(int number, Change change) {
        School school = schools.computeIfAbsent(number, _ -> new School());
        synchronized (school) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(number + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid()) {
                    read(number, school);
                    change.apply(school);
                    read(number, school);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Looks at the file at most once a second: a list opens thousands of values, another node's erasure can wait so long. */
    private boolean stale(int number, School school) {
        long now = System.nanoTime();
        if (now - school.checkedAt < LOOK_AGAIN.toNanos()) {
            return false;
        }
        school.checkedAt = now;
        try {
            Path file = file(number);
            return Files.exists(file) && !version(file).equals(school.version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An erasure replaces the file, so the file's own identity tells an appended one from a rewritten one. */
    private static Object version(Path file) throws IOException {
        var attributes = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
        return attributes.fileKey() + ":" + attributes.size();
    }

    private void read(int number, School school) {
        Path file = file(number);
        try {
            school.wrapped.clear();
            if (!Files.exists(file)) {
                return;
            }
            ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
            while (all.remaining() >= RECORD) {
                long id = all.getLong();
                byte[] wrapped = new byte[RECORD - Long.BYTES];
                all.get(wrapped);
                school.wrapped.put(id, wrapped);
            }
            school.version = version(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] wrap(long pupil) {
        byte[] key = new byte[KEY];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(key);
        random.nextBytes(nonce);
        byte[] body = Vault.crypt(Cipher.ENCRYPT_MODE, wrapping, nonce, key, "child:" + pupil);
        return ByteBuffer.allocate(NONCE + body.length).put(nonce).put(body).array();
    }

    private byte[] unwrap(long pupil, byte[] wrapped) {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        return Vault.crypt(
                Cipher.DECRYPT_MODE,
                wrapping,
                nonce,
                Arrays.copyOfRange(wrapped, NONCE, wrapped.length),
                "child:" + pupil);
    }

    private Path file(int number) {
        return folder.resolve(number + ".keys");
    }
}
