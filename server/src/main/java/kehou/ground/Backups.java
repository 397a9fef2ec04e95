package kehou.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whole copies of the PostgreSQL inside: taken, proved by a real restore, kept for 35 days. */
public final class Backups {
    static final Duration KEPT = Duration.ofDays(35);

    private static final Logger log = LoggerFactory.getLogger(Backups.class);

    private final Path data;
    private final Archive archive;
    private final Postgres.Setup setup;
    private final int port;
    private final InstantSource clock;

    /** @param port where the server answers; it may belong to another process than ours */
    Backups(Path data, Archive archive, Postgres.Setup setup, int port, InstantSource clock) {
        this.data = data;
        this.archive = archive;
        this.setup = setup;
        this.port = port;
        this.clock = clock;
    }

    /** Backups of this ground; empty where a server was given, whose backups are its keeper's affair. */
    public static Optional<Backups> of(Ground ground, InstantSource clock) {
        return ground.postgres()
                .filter(postgres -> postgres.setup().archive() != null)
                .map(postgres -> new Backups(
                        ground.data(),
                        Objects.requireNonNull(postgres.setup().archive()),
                        postgres.setup(),
                        postgres.port(),
                        clock));
    }

    /**
     * Takes a backup, proves it, forgets those that are too old.
     *
     * @throws GroundFailure when it could not be taken, or a server could not be made of it
     */
    public Backup.Proof runNightly() {
        try (FolderLock unused = FolderLock.take(archive.base())) {
            Backup backup = take();
            log.info("Backup {} taken, {} bytes", backup.name(), backup.bytes());
            Backup.Proof proof = prove(backup);
            if (!proof.good()) {
                throw new GroundFailure("备份 " + backup.name() + " 未通过恢复验证: " + proof.fault());
            }
            log.info(
                    "Backup {} proved: {} tables, {} rows, {} indexes",
                    backup.name(),
                    proof.tables(),
                    proof.rows(),
                    proof.indexes());
            forget();
            return proof;
        } catch (IOException e) {
            throw new GroundFailure("备份失败: " + e.getMessage(), e);
        }
    }

    Backup take() throws IOException {
        Login root = setup.superuser();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", root.user(), root.password())) {
            Backup backup = new Copying(setup.cluster(), archive, clock).take(connection);
            keepKeys();
            // After the database, so that every file its rows speak of is there.
            keepFiles();
            return backup;
        } catch (SQLException e) {
            throw new GroundFailure("备份失败: " + e.getMessage(), e);
        }
    }

    Backup.Proof prove(Backup backup) throws IOException {
        Backup.Proof proof = new Proving(new Restoring(setup, archive), clock)
                .prove(backup, archive.folder().resolve("proof"));
        Disk.writePrivately(
                archive.base().resolve(backup.name()).resolve("proof"),
                "%s %d %d %d %s%n".formatted(proof.at(), proof.tables(), proof.rows(), proof.indexes(), proof.fault()));
        return proof;
    }

    /** Copies the files that came since the last time; cheap, and done many times a day. */
    void keepFiles() throws IOException {
        new FileCopies(data, archive, clock).bring();
    }

    /** Keys are kept as they are now and only so: a child's key that was destroyed must not live on in a copy. */
    private void keepKeys() throws IOException {
        Path keys = data.resolve("keys");
        if (!Files.exists(keys)) {
            return;
        }
        Path fresh = archive.freshKeys();
        Disk.delete(fresh);
        Disk.copyPrivately(keys, fresh);
        Disk.delete(archive.keys());
        Disk.move(fresh, archive.keys());
    }

    /** Newest first. */
    public List<Backup> all() {
        return all(archive);
    }

    static List<Backup> all(Archive archive) {
        try (Stream<Path> folders = Files.list(archive.base())) {
            return folders.filter(folder -> Files.exists(folder.resolve("manifest")))
                    .filter(folder -> !folder.toString().endsWith(".part"))
                    .flatMap(folder -> readable(folder).stream())
                    .sorted(Comparator.comparing(Backup::finished).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Backup> readable(Path folder) {
        try {
            return Optional.of(Manifest.read(folder));
        } catch (IOException | GroundFailure e) {
            log.error("Backup {} cannot be read: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    /** What the restore of this backup found; empty while it was not tried. */
    public Optional<Backup.Proof> proofOf(Backup backup) {
        try {
            String[] parts = Files.readString(
                            archive.base().resolve(backup.name()).resolve("proof"))
                    .strip()
                    .split(" ", 5);
            return Optional.of(new Backup.Proof(
                    Instant.parse(parts[0]),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3]),
                    parts.length > 4 ? parts[4] : ""));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The newest backup that a server was made of. */
    public Optional<Backup> lastProved() {
        return all().stream()
                .filter(backup -> proofOf(backup).filter(Backup.Proof::good).isPresent())
                .findFirst();
    }

    /** The newest proved backup is never forgotten, however old; the log goes with the last backup that needs it. */
    void forget() throws IOException {
        Instant oldest = clock.instant().minus(KEPT);
        Optional<Backup> proved = lastProved();
        for (Backup backup : all()) {
            if (backup.finished().isBefore(oldest) && !proved.equals(Optional.of(backup))) {
                Disk.delete(archive.base().resolve(backup.name()));
            }
        }
        String cluster = Cluster.number(setup.cluster());
        Optional<String> needed = all().stream()
                .filter(backup -> backup.cluster().equals(cluster))
                .map(backup -> position(backup.firstLog()))
                .min(Comparator.naturalOrder());
        if (needed.isPresent()) {
            try (Stream<Path> pieces = Files.list(archive.logOf(cluster))) {
                for (Path piece : (Iterable<Path>) pieces::iterator) {
                    String name = piece.getFileName().toString();
                    if (name.matches("[0-9A-F]{24}(\\..*)?") && position(name).compareTo(needed.get()) < 0) {
                        Files.deleteIfExists(piece);
                    }
                }
            }
        }
    }

    /** The place in the log without the timeline in front: after a restore there are several. */
    private static String position(String piece) {
        return piece.substring(8, 24);
    }
}
