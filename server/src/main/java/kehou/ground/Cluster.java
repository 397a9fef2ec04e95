package kehou.ground;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of one PostgreSQL: how they are made, and with which settings it serves them. */
final class Cluster {
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=128MB",
            "random_page_cost=1.1",
            "jit=off",
            // After a checkpoint every page goes into the log whole once: a third as often as by itself, and not for
            // many presses. What is replayed after a fall grows with it.
            "checkpoint_timeout=15min",
            "max_wal_size=3GB",
            // The log of a rush is there before it begins: a segment that has to be made holds up every commit.
            "min_wal_size=1GB",
            "wal_compression=on",
            // A plan is kept until its tables are counted anew, and on a school's first evening they grow from nothing.
            "autovacuum_naptime=5s",
            // But not for every tenth row more: in a rush that counts eight growing tables every five seconds.
            "autovacuum_analyze_scale_factor=0.5",
            // Nor swept for every fifth row added, which leaves nothing dead behind; and what is swept is swept in
            // small
            // bites: all growing tables in one go took a core for a fifth of a second, in the middle of a rush.
            "autovacuum_vacuum_insert_scale_factor=1.0",
            "autovacuum_vacuum_cost_delay=20ms",
            "timezone=Asia/Shanghai",
            "log_timezone=Asia/Shanghai",
            // Details of an error quote values of rows, and rows hold children's data.
            "log_error_verbosity=terse",
            "logging_collector=on",
            "log_directory=../log",
            "log_filename=postgres-%d.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d");

    private Cluster() {}

    static List<String> settings(Postgres.Setup setup) throws IOException {
        List<String> all = new ArrayList<>(SETTINGS);
        if (setup.archive() != null) {
            all.addAll(setup.archive().settings(setup.cluster()));
        }
        all.addAll(setup.settings());
        return all;
    }

    /** Made under another name and renamed when whole: a start killed half way leaves nothing that looks finished. */
    static void create(Postgres.Setup setup, Launch launch) throws IOException, InterruptedException {
        Path fresh = setup.home().resolve("cluster.new");
        Path password = setup.home().resolve("password.new");
        Disk.delete(fresh);
        Disk.writePrivately(password, setup.superuser().password() + "\n");
        launch.handOver(setup.home());
        try {
            Process initdb = quietly(
                    launch.command(
                            "KILL",
                            List.of(
                                    setup.binaries().tool("initdb").toString(),
                                    "-D",
                                    fresh.toAbsolutePath().toString(),
                                    "-U",
                                    Postgres.SUPERUSER,
                                    "--pwfile",
                                    password.toAbsolutePath().toString(),
                                    "--auth=scram-sha-256",
                                    "--data-checksums",
                                    "--encoding=UTF8",
                                    "--locale=C.UTF-8")),
                    setup);
            if (initdb.waitFor() != 0) {
                throw new GroundFailure("PostgreSQL 数据目录无法创建: " + lastWords(setup));
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Disk.move(fresh, setup.cluster());
    }

    /** What the program says goes to a file of its own, begun anew each time. */
    static Process quietly(List<String> command, Postgres.Setup setup) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(lastWordsFile(setup).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LANG", "C.UTF-8");
        return builder.start();
    }

    /** The number that PostgreSQL gave these files when they were made; it tells two installations apart. */
    static String number(Path cluster) throws IOException {
        try (InputStream control =
                Files.newInputStream(cluster.resolve("global").resolve("pg_control"))) {
            return Long.toUnsignedString(ByteBuffer.wrap(control.readNBytes(Long.BYTES))
                    .order(ByteOrder.nativeOrder())
                    .getLong());
        }
    }

    /** The newest complaint of the server, one line, for the operator. */
    static String lastWords(Postgres.Setup setup) {
        try (Stream<Path> logs = Files.exists(setup.home().resolve("log"))
                ? Files.list(setup.home().resolve("log"))
                : Stream.empty()) {
            return Stream.concat(
                            logs.max(Comparator.comparing(log -> log.toFile().lastModified())).stream(),
                            Stream.of(lastWordsFile(setup)))
                    .flatMap(Cluster::lines)
                    .filter(line -> line.contains("FATAL") || line.contains("error:") || line.contains("denied"))
                    .reduce((earlier, later) -> later)
                    .orElse("见 " + lastWordsFile(setup));
        } catch (IOException e) {
            return "见 " + lastWordsFile(setup);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Path lastWordsFile(Postgres.Setup setup) {
        return setup.home().resolve("start.log");
    }
}
