package kehou.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup in the place of the data, at the newest state or at an instant. What was there is not deleted but moved
 * aside, and nothing is moved before the restored server has run.
 */
final class Restore {
    private final Path data;
    private final Archive archive;
    private final Postgres.Setup setup;

    Restore(Path data, Archive archive, Postgres.Setup setup) {
        this.data = data;
        this.archive = archive;
        this.setup = setup;
    }

    /** A lost root key comes back first: without it neither passwords nor contents can be read. */
    static void recoverKeys(Path data, Archive archive) throws IOException {
        Path keys = data.resolve("keys");
        Path kept = Files.exists(archive.keys()) ? archive.keys() : archive.freshKeys();
        if (!Files.exists(keys.resolve("root.key")) && Files.exists(kept.resolve("root.key"))) {
            Disk.delete(keys);
            Disk.privateFolder(data);
            Disk.copyPrivately(kept, keys);
        }
    }

    /**
     * @param at the state wanted; null for the newest
     * @param from the name of the backup to begin with; null for the last one before that instant
     * @return the backup it began with
     */
    Backup run(@Nullable Instant at, @Nullable String from) throws IOException {
        Backup backup = choose(at, from);
        Path home = setup.home();
        try (FolderLock unused = FolderLock.take(home)) {
            Remains.clear(setup.cluster());
            Path restored = home.resolveSibling("postgres.restored");
            new Restoring(setup, archive)
                    .asAt(at, backup, restored, leftBehind(backup))
                    .close();
            if (Files.exists(setup.cluster())) {
                Disk.move(
                        setup.cluster(),
                        home.resolve(
                                "cluster.before-" + Instant.now().toString().replace(":", "")));
            }
            Disk.move(restored.resolve("cluster"), setup.cluster());
            Disk.delete(restored);
            new FileCopies(data, archive, InstantSource.system()).putBack();
        }
        return backup;
    }

    private @Nullable Path leftBehind(Backup backup) throws IOException {
        return Files.exists(setup.cluster()) && Cluster.number(setup.cluster()).equals(backup.cluster())
                ? setup.cluster().toAbsolutePath().resolve("pg_wal")
                : null;
    }

    private Backup choose(@Nullable Instant at, @Nullable String from) {
        List<Backup> all = Backups.all(archive);
        return all.stream()
                .filter(backup -> from == null || backup.name().equals(from))
                .filter(backup -> at == null || !backup.finished().isAfter(at))
                .findFirst()
                .orElseThrow(() -> new GroundFailure("没有合适的备份 (" + data + ");现有: "
                        + all.stream().map(Backup::name).toList()));
    }
}
