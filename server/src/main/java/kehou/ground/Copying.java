package kehou.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * Takes a whole copy of a running server, in one session of it: it is told before and after, and what changes in
 * between is in the log it archives.
 */
final class Copying {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** What belongs to the running server and not to its data; PostgreSQL's manual lists these. */
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "recovery.signal", "standby.signal");

    private static final Set<String> LEFT_EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private final Path cluster;
    private final Archive archive;
    private final InstantSource clock;

    Copying(Path cluster, Archive archive, InstantSource clock) {
        this.cluster = cluster;
        this.archive = archive;
        this.clock = clock;
    }

    Backup take(Connection superuser) throws SQLException, IOException {
        var started = clock.instant();
        String name = NAME.format(started);
        Path fresh = archive.base().resolve(name + ".part");
        Disk.delete(fresh);
        Path data = Files.createDirectories(fresh.resolve("data"));
        Manifest manifest = new Manifest();
        String firstLog = begin(superuser, name);
        copy(data, manifest);
        String label = end(superuser);
        Path labelFile = Files.writeString(fresh.resolve("backup_label"), label, StandardCharsets.UTF_8);
        manifest.copy(labelFile, "backup_label", data);
        Files.delete(labelFile);
        Backup backup = new Backup(name, started, clock.instant(), Cluster.number(cluster), firstLog, manifest.bytes());
        manifest.write(backup, fresh);
        Disk.syncAll(fresh);
        Disk.move(fresh, archive.base().resolve(name));
        return backup;
    }

    private static String begin(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_walfile_name(pg_backup_start(?, true))")) {
            statement.setString(1, "kehou " + name);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    /** Waits until the log up to here is archived; without it the copy is worth nothing. */
    private static String end(Connection connection) throws SQLException {
        Roles.run(connection, "set statement_timeout = '10min'");
        try (var statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery("select labelfile from pg_backup_stop(true)");
            row.next();
            return row.getString(1);
        }
    }

    private void copy(Path into, Manifest manifest) throws IOException {
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes unused) throws IOException {
                String name = cluster.relativize(folder).toString();
                if (name.endsWith("pgsql_tmp")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!name.isEmpty()) {
                    manifest.folder(name, into);
                }
                return LEFT_EMPTY.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes unused) throws IOException {
                String name = cluster.relativize(file).toString();
                if (!LEFT_OUT.contains(name)) {
                    manifest.copy(file, name, into);
                }
                return FileVisitResult.CONTINUE;
            }

            /** A table dropped while we copy: the log says so too. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }
}
