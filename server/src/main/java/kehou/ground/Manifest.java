package kehou.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a backup consists of: a line a file with its SHA-256, folders too (PostgreSQL wants its empty ones), and at the
 * end the digest of all that, so that a shortened list is found as well as a changed file.
 */
final class Manifest {
    private static final String FILE = "manifest";

    private final List<String> lines = new ArrayList<>();
    private long bytes;

    /** Copies one file of a running server, compressed; one that has just gone needs no copy. */
    void copy(Path source, String name, Path into) throws IOException {
        Path target = into.resolve(name + ".gz");
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(source), digest);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(target), 1 << 16)) {
            long size = in.transferTo(out);
            bytes += size;
            lines.add("file " + HexFormat.of().formatHex(digest.digest()) + " " + size + " " + name);
        } catch (NoSuchFileException e) {
            Files.deleteIfExists(target);
        }
    }

    void folder(String name, Path into) throws IOException {
        Files.createDirectories(into.resolve(name));
        lines.add("folder " + name);
    }

    long bytes() {
        return bytes;
    }

    void write(Backup backup, Path folder) throws IOException {
        StringBuilder text = new StringBuilder("kehou-backup 1 %s %s %s %s %s %d%n"
                .formatted(
                        backup.name(),
                        backup.started(),
                        backup.finished(),
                        backup.cluster(),
                        backup.firstLog(),
                        backup.bytes()));
        lines.forEach(line -> text.append(line).append('\n'));
        String digest = digest(text);
        text.append("end ").append(digest).append('\n');
        Disk.writePrivately(folder.resolve(FILE), text.toString());
    }

    /** @throws GroundFailure when the list itself is not what was written */
    static Backup read(Path folder) throws IOException {
        String[] head = trusted(folder).getFirst().split(" ");
        return new Backup(
                head[2], Instant.parse(head[3]), Instant.parse(head[4]), head[5], head[6], Long.parseLong(head[7]));
    }

    /**
     * Writes the files back as they were.
     *
     * @throws GroundFailure naming the first file that is missing or not what was copied
     */
    static void unpack(Path folder, Path into) throws IOException {
        for (String line : trusted(folder)) {
            String[] parts = line.split(" ", 4);
            if (parts[0].equals("folder")) {
                Files.createDirectories(into.resolve(line.substring("folder ".length())));
            } else if (parts[0].equals("file")) {
                unpack(folder.resolve("data").resolve(parts[3] + ".gz"), into.resolve(parts[3]), parts[1]);
            }
        }
    }

    private static void unpack(Path source, Path target, String expected) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in =
                new DigestInputStream(new GZIPInputStream(Files.newInputStream(source), 1 << 16), digest)) {
            Files.copy(in, target);
        } catch (IOException e) {
            throw new GroundFailure("备份文件缺失或损坏: " + source, e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
            throw new GroundFailure("备份文件与清单不符: " + source);
        }
    }

    private static List<String> trusted(Path folder) throws IOException {
        String text = Files.readString(folder.resolve(FILE));
        int end = text.lastIndexOf("end ");
        if (end < 0 || !text.substring(end).equals("end " + digest(text.substring(0, end)) + "\n")) {
            throw new GroundFailure("备份清单被改动或不完整: " + folder.resolve(FILE));
        }
        return text.substring(0, end).lines().toList();
    }

    private static String digest(CharSequence text) {
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
