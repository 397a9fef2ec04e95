package kehou.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives and dies with us. It listens on the loopback address only, is started again on the same
 * port when it dies, and is told by the kernel to stop when we die, so that it is never an orphan. Durability settings
 * are PostgreSQL's own safe defaults and are not touched.
 */
public final class Postgres implements AutoCloseable {
    static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(Postgres.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 5;

    /**
     * @param home the folder of this server: its lock, its {@code cluster}, its {@code log}
     * @param archive where its log is archived, if it is
     * @param settings more PostgreSQL settings, {@code name=value}; later ones win
     */
    record Setup(
            Path home,
            Binaries binaries,
            RootSecret secret,
            @Nullable Archive archive,
            List<String> settings) {
        Path cluster() {
            return home.resolve("cluster");
        }

        Login superuser() {
            return secret.login(SUPERUSER);
        }
    }

    private final Setup setup;
    private final Launch launch = Launch.here();
    private final FolderLock lock;
    private final CompletableFuture<Integer> firstReady = new CompletableFuture<>();
    private final Thread keeper;
    private volatile boolean closing;
    private volatile long pid;

    private Postgres(Setup setup, FolderLock lock) {
        this.setup = setup;
        this.lock = lock;
        // A thread of its own: the kernel's notice of a parent's death is bound to the thread that started the child.
        this.keeper = Thread.ofPlatform().name("postgres").daemon().unstarted(this::keep);
    }

    /** Starts the server in the folder, makes it first if there is none; answers when it takes connections. */
    static Postgres start(Setup setup) {
        FolderLock lock = FolderLock.take(setup.home());
        Postgres postgres = new Postgres(setup, lock);
        try {
            Remains.clear(setup.cluster());
            if (!Files.exists(setup.cluster())) {
                Cluster.create(setup, postgres.launch);
            }
            postgres.launch.handOver(setup.home());
            if (setup.archive() != null) {
                postgres.launch.handOver(setup.archive().log(setup.cluster()));
            }
            postgres.keeper.start();
            postgres.firstReady.get();
            return postgres;
        } catch (ExecutionException e) {
            lock.close();
            throw e.getCause() instanceof GroundFailure failure ? failure : new GroundFailure("PostgreSQL 无法启动", e);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            postgres.close();
            Thread.currentThread().interrupt();
            throw new GroundFailure("启动 PostgreSQL 时被中断", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The JDBC address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public int port() {
        return firstReady.join();
    }

    /** The number of the server's first process; another one after it had to be started again. */
    public long pid() {
        return pid;
    }

    Setup setup() {
        return setup;
    }

    private void keep() {
        int port = freePort();
        int failures = 0;
        while (!closing) {
            try {
                Process process = spawn(port);
                pid = process.pid();
                if (becomesReady(process)) {
                    failures = 0;
                    firstReady.complete(port);
                    process.waitFor();
                }
                failures++;
                if (closing) {
                    return;
                }
                String lastWords = Cluster.lastWords(setup);
                boolean portTaken = lastWords.contains("TCP/IP");
                if (failures > ATTEMPTS || (!firstReady.isDone() && !portTaken)) {
                    throw new GroundFailure("PostgreSQL 无法启动: " + lastWords);
                }
                log.warn("PostgreSQL {} ended by itself ({}); starting it again", pid, lastWords);
                Remains.clear(setup.cluster());
                port = firstReady.isDone() ? port : freePort();
            } catch (IOException e) {
                fail(new GroundFailure("PostgreSQL 无法启动(需要 util-linux 的 setpriv、setsid): " + e.getMessage(), e));
                return;
            } catch (GroundFailure e) {
                fail(e);
                return;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void fail(GroundFailure failure) {
        if (!firstReady.completeExceptionally(failure)) {
            log.error("PostgreSQL stays down", failure);
        }
    }

    private Process spawn(int port) throws IOException {
        List<String> program = new ArrayList<>(List.of(
                setup.binaries().tool("postgres").toString(),
                "-D",
                setup.cluster().toAbsolutePath().toString(),
                "-p",
                Integer.toString(port)));
        for (String setting : Cluster.settings(setup)) {
            program.add("-c");
            program.add(setting);
        }
        return Cluster.quietly(launch.command("INT", program), setup);
    }

    /** Recovery after a crash may take minutes; only its end or the server's end is waited for. */
    private boolean becomesReady(Process process) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (Remains.ready(setup.cluster(), process.pid())) {
                return true;
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly();
        return false;
    }

    /** A fast shutdown: sessions are ended, everything is written, the log is archived. Closing twice does nothing. */
    @Override
    public void close() {
        closing = true;
        try {
            for (String signal : List.of("INT", "QUIT", "KILL")) {
                if (keeper.isAlive() && pid > 0) {
                    Launch.signal(signal, pid);
                }
                if (keeper.join(Duration.ofSeconds(60))) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Launch.signal("INT", pid);
            Thread.currentThread().interrupt();
        }
        lock.close();
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GroundFailure("等待时被中断", e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
