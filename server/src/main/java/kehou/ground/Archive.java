package kehou.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second folder: {@code base} holds whole backups, {@code wal} every change since, at most a minute old, and
 * {@code keys} the current keys. Changes of different installations never mix: each has a folder by its number.
 */
record Archive(Path folder) {
    private static final Logger log = LoggerFactory.getLogger(Archive.class);

    /** The folder that {@code KEHOU_BACKUP} names, else {@code backup} in the data folder. */
    static Archive open(Path data, Map<String, String> env) {
        String given = env.getOrDefault("KEHOU_BACKUP", "");
        Archive archive = new Archive((given.isBlank() ? data.resolve("backup") : Path.of(given)).toAbsolutePath());
        try {
            Disk.privateFolder(archive.folder);
            Files.createDirectories(archive.base());
        } catch (IOException e) {
            throw new GroundFailure("备份目录不可用 KEHOU_BACKUP=" + archive.folder + ": " + e.getMessage(), e);
        }
        return archive;
    }

    /** One disk for both is said, not refused: it still guards against mistakes, though not against the disk. */
    void warnOfOneDisk(Path data) {
        try {
            if (Files.getFileStore(folder).equals(Files.getFileStore(data))) {
                log.warn("备份目录 {} 与数据在同一磁盘,磁盘损坏时两者同失;请用 KEHOU_BACKUP 指向另一块盘", folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path base() {
        return folder.resolve("base");
    }

    Path keys() {
        return folder.resolve("keys");
    }

    /** Where the keys are while they take the place of older ones; whole as soon as {@code keys} is gone. */
    Path freshKeys() {
        return folder.resolve("keys.new");
    }

    /** Where the changes of this cluster go. */
    Path log(Path cluster) throws IOException {
        return logOf(Cluster.number(cluster));
    }

    Path logOf(String number) throws IOException {
        return Files.createDirectories(folder.resolve("wal").resolve(number));
    }

    /** A key that differs would be overwritten, and with it the only way to read the backups that are there. */
    void mustBelongTo(Path data) {
        Path kept = keys().resolve("root.key");
        Path current = data.resolve("keys").resolve("root.key");
        try {
            if (Files.exists(kept)
                    && Files.exists(current)
                    && !Arrays.equals(Files.readAllBytes(kept), Files.readAllBytes(current))) {
                throw new GroundFailure("备份目录 " + folder + " 属于另一套数据(根密钥不同):先移走 " + current
                        + " 再运行 ./kehou restore,或用 KEHOU_BACKUP 换一个目录");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A change is archived once it is on the disk under its own name, and never over another one. One that is there
     * already, because the server died before it could note so, counts as archived if it is the same. A piece that was
     * not filled ends in zeros, which take no room; packing full ones would halve them, for a third of a second of a
     * core every three in a rush.
     */
    List<String> settings(Path cluster) throws IOException {
        String target = quoted(log(cluster)) + "/%f";
        return List.of(
                "archive_mode=on",
                "archive_timeout=60",
                "archive_command=if test -f " + target + "; then test \"$(sha256sum < " + target
                        + ")\" = \"$(sha256sum < %p)\"; else cp --sparse=always %p " + target + ".part && sync "
                        + target + ".part && mv " + target
                        + ".part " + target + " && sync " + quoted(log(cluster)) + "; fi");
    }

    /** How a restored server fetches changes: from here, else from what the lost server had not handed over yet. */
    String restoreCommand(String number, @Nullable Path leftBehind) throws IOException {
        String command = "cp " + quoted(logOf(number)) + "/%f %p";
        return leftBehind == null ? command : command + " || cp " + quoted(leftBehind) + "/%f %p";
    }

    /** For the shell, and for PostgreSQL, which reads per cent signs. */
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }
}
