package kehou.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies of the files that lie beside the database, {@code files} in the second folder. A file never changes under its
 * name, so only new ones are copied. One that is gone from the data is kept in {@code files.gone} as long as backups
 * are, because a backup of an earlier day still speaks of it. They are sealed; with the keys they can be read.
 */
final class FileCopies {
    private static final String UNFINISHED = ".part";

    private final Path data;
    private final Path kept;
    private final Path gone;
    private final InstantSource clock;

    FileCopies(Path data, Archive archive, InstantSource clock) {
        this.data = data.resolve("files");
        this.kept = archive.folder().resolve("files");
        this.gone = archive.folder().resolve("files.gone");
        this.clock = clock;
    }

    /** Brings the copies up to date, and forgets what has been gone for as long as backups are kept. */
    void bring() throws IOException {
        copyMissing(data, kept);
        for (Path copy : files(kept)) {
            if (!Files.exists(data.resolve(kept.relativize(copy)))) {
                Path target = gone.resolve(kept.relativize(copy));
                Files.createDirectories(folderOf(target));
                Files.move(copy, target, StandardCopyOption.REPLACE_EXISTING);
                Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
            }
        }
        FileTime oldest = FileTime.from(clock.instant().minus(Backups.KEPT));
        for (Path old : files(gone)) {
            if (Files.getLastModifiedTime(old).compareTo(oldest) < 0) {
                Files.delete(old);
            }
        }
    }

    /** Puts back every file that is not there any more; those that the restored rows do not know go by themselves. */
    void putBack() throws IOException {
        copyMissing(kept, data);
        copyMissing(gone, data);
    }

    private static void copyMissing(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            if (Files.exists(target) || file.toString().endsWith(UNFINISHED)) {
                continue;
            }
            Path folder = Disk.privateFolder(folderOf(target));
            Path part = folder.resolve(target.getFileName() + UNFINISHED);
            try {
                Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Disk.sync(part);
                Disk.move(part, target);
            } catch (NoSuchFileException e) {
                // Removed while we copied: then there is nothing to keep.
                Files.deleteIfExists(part);
            }
        }
    }

    private static Path folderOf(Path file) {
        return file.resolveSibling(".").normalize();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
