package kehou.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * One PostgreSQL for all tests of this JVM. Its folder is kept between runs, so that only the first run pays for making
 * it; what an earlier run left in it is dropped. Durability is on, as in production.
 */
public final class TestGround {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final RootSecret SECRET =
            RootSecret.of((RootSecret.DEMO + "-of-the-tests-0123456789").getBytes(StandardCharsets.UTF_8));

    private static final class Shared {
        static final Ground GROUND = open();
    }

    private TestGround() {}

    /** The shared ground, with an empty database; stopped when the JVM ends. */
    public static Ground shared() {
        return Shared.GROUND;
    }

    /** A new, empty database on the shared server, owned by the migrator; one of the same name is dropped. */
    public static Database freshDatabase(String name) {
        return fresh(shared(), name);
    }

    /** A ground of its own, empty, for a test that starts the whole platform on it; gone when the JVM ends. */
    public static Ground apart(String name) {
        Path own = TARGET.resolve(
                "test-ground-" + name + "-" + ProcessHandle.current().pid());
        Ground ground = start(own);
        closeAtEnd(ground, own);
        fresh(ground, Roles.DATABASE);
        return ground;
    }

    /** A connection as superuser, for tests that look behind the walls. */
    public static Connection superuser(String database) throws SQLException {
        Postgres postgres = shared().postgres().orElseThrow();
        Login root = postgres.setup().superuser();
        return DriverManager.getConnection(postgres.url(database), root.user(), root.password());
    }

    static Binaries binaries() {
        return Binaries.unpackedUnder(TARGET.resolve("postgres-bin"));
    }

    static Postgres.Setup setup(Path data) {
        return new Postgres.Setup(data.resolve("postgres"), binaries(), SECRET, null, List.of());
    }

    private static Ground open() {
        Path kept = TARGET.resolve("test-ground");
        Ground ground;
        try {
            ground = start(kept);
            closeAtEnd(ground, null);
        } catch (GroundFailure inUseOrBroken) {
            ground = startInstead(kept);
        }
        fresh(ground, Roles.DATABASE);
        return ground;
    }

    /** A folder in use by another test run is left to it; one that no longer starts is made anew. */
    private static Ground startInstead(Path kept) {
        try (FolderLock unused = FolderLock.take(kept.resolve("postgres"))) {
            delete(kept.resolve("postgres").resolve("cluster"));
        } catch (GroundFailure inUse) {
            Path own = TARGET.resolve("test-ground-" + ProcessHandle.current().pid());
            Ground ground = start(own);
            closeAtEnd(ground, own);
            return ground;
        }
        Ground ground = start(kept);
        closeAtEnd(ground, null);
        return ground;
    }

    private static Ground start(Path folder) {
        return Ground.inside(folder, setup(folder));
    }

    private static void closeAtEnd(Ground ground, Path thenDelete) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ground.close();
            if (thenDelete != null) {
                delete(thenDelete);
            }
        }));
    }

    private static void delete(Path folder) {
        try {
            Disk.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database fresh(Ground ground, String name) {
        Postgres postgres = ground.postgres().orElseThrow();
        Login root = postgres.setup().superuser();
        try (Connection connection =
                DriverManager.getConnection(postgres.url("postgres"), root.user(), root.password())) {
            Roles.run(connection, "drop database if exists \"" + name + "\" with (force)");
            Roles.run(connection, "create database \"" + name + "\" owner " + Roles.OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Roles(ground.rootSecret())
                .given(postgres.url(name), ground.database().migrator());
    }
}
