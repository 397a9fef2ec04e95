package kehou.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of one PostgreSQL: how they are made, and with which settings it serves them. */
final class Cluster {
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=128MB",
            "random_page_cost=1.1",
            "jit=off",
            "max_wal_size=1GB",
            "wal_compression=on",
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

    static List<String> settings(Postgres.Setup setup) {
        List<String> all = new ArrayList<>(SETTINGS);
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

    /** The newest complaint of the server, one line, for the operator. */
    static String lastWords(Postgres.Setup setup) {
        try {
            List<String> lines = Files.readString(lastWordsFile(setup), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.reversed().stream()
                    .filter(line -> line.contains("FATAL") || line.contains("error") || line.contains("denied"))
                    .findFirst()
                    .orElse(lines.isEmpty() ? "没有输出" : lines.getLast());
        } catch (IOException e) {
            return "没有输出";
        }
    }

    private static Path lastWordsFile(Postgres.Setup setup) {
        return setup.home().resolve("start.log");
    }
}
