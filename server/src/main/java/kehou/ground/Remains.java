package kehou.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed server leaves behind: its lock file, and perhaps processes still attached to its memory. Only the
 * holder of the folder's lock may clear them. A stranger who was given the same process number is left alone.
 */
final class Remains {
    private static final Logger log = LoggerFactory.getLogger(Remains.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path cluster;

    private Remains(Path cluster) {
        this.cluster = cluster;
    }

    /** Afterwards no process works in the cluster and no lock file names one. */
    static void clear(Path cluster) {
        try {
            if (Files.exists(cluster)) {
                new Remains(cluster.toRealPath()).clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear() throws IOException {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            List<Long> left = processes();
            if (left.isEmpty()) {
                break;
            }
            log.warn("Processes {} of an earlier PostgreSQL still work in {}; sending SIG{}", left, cluster, signal);
            left.forEach(pid -> Launch.signal(signal, pid));
            awaitEnd();
        }
        List<Long> left = processes();
        if (!left.isEmpty()) {
            throw new GroundFailure("先前的 PostgreSQL 进程 " + left + " 仍占用 " + cluster + ",无法结束");
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private void awaitEnd() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!processes().isEmpty() && System.nanoTime() < deadline) {
            Postgres.pause();
        }
    }

    private List<Long> processes() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(this::worksHere)
                .toList();
    }

    /** A dead process that nobody has buried yet has neither executable nor folder, and so is not counted. */
    private boolean worksHere(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            return process.resolve("exe").toRealPath().endsWith("bin/postgres")
                    && process.resolve("cwd").toRealPath().equals(cluster);
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    /** Whether the server with this number has written that it takes connections. */
    static boolean ready(Path cluster, long pid) {
        try (Stream<String> lines = Files.lines(cluster.resolve("postmaster.pid"))) {
            List<String> all = lines.toList();
            return all.size() >= 8
                    && all.getFirst().strip().equals(Long.toString(pid))
                    && List.of("ready", "standby").contains(all.get(7).strip());
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
