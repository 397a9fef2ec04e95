package kehou.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
            // Only the first process understands a fast shutdown; the others are told by it.
            left.stream()
                    .filter(pid -> !signal.equals("INT") || pid == named())
                    .forEach(pid -> Launch.signal(signal, pid));
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

    /** The process that the lock file names; 0 when there is no such line. */
    private long named() {
        try (Stream<String> lines = Files.lines(cluster.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).orElse(0L);
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return 0;
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

    /** Where a server that works in the cluster right now answers, if there is one. */
    static Optional<Integer> port(Path cluster) throws IOException {
        if (!Files.exists(cluster.resolve("postmaster.pid"))) {
            return Optional.empty();
        }
        Remains remains = new Remains(cluster.toRealPath());
        List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
        return remains.processes().contains(remains.named()) && lines.size() >= 4
                ? Optional.of(Integer.valueOf(lines.get(3).strip()))
                : Optional.empty();
    }

    /** Whether the server with this number has written that it takes connections. */
    static boolean ready(Path cluster, long pid) {
        try (Stream<String> lines = Files.lines(cluster.resolve("postmaster.pid"))) {
            List<String> all = lines.toList();
            return all.size() >= 8
                    && all.getFirst().strip().equals(Long.toString(pid))
                    && all.get(7).strip().equals("ready");
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
