package kehou.ground;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must be there before the application is: the root secret, a database with its roles, and the PostgreSQL inside
 * when no server is given. Close it last.
 */
public final class Ground implements AutoCloseable {
    private final Path data;
    private final RootSecret rootSecret;
    private final Database database;
    private final @Nullable Postgres postgres;

    private Ground(Path data, RootSecret rootSecret, Database database, @Nullable Postgres postgres) {
        this.data = data;
        this.rootSecret = rootSecret;
        this.database = database;
        this.postgres = postgres;
    }

    /**
     * Lays the ground under this folder, or on the server that {@code KEHOU_DB_URL} names.
     *
     * @throws GroundFailure with one clear line when it cannot be laid
     */
    public static Ground open(Path data, Map<String, String> env) {
        RootSecret secret = RootSecret.open(data, env);
        String given = env.getOrDefault("KEHOU_DB_URL", "");
        if (!given.isBlank()) {
            ConnectionUrl url = ConnectionUrl.parse(given);
            return new Ground(data, secret, new Roles(secret).given(url.address(), url.login()), null);
        }
        Archive archive = Archive.open(data, env);
        archive.mustBelongTo(data);
        archive.warnOfOneDisk(data);
        return inside(data, setup(data, secret, archive));
    }

    /**
     * For commands that may run beside the application: the ground it stands on if it is running here, else its own.
     * Closing it never stops a running application.
     *
     * @throws GroundFailure with one clear line when it cannot be laid
     */
    public static Ground beside(Path data, Map<String, String> env) {
        try {
            Optional<Integer> port = Remains.port(data.resolve("postgres").resolve("cluster"));
            if (port.isEmpty() || !env.getOrDefault("KEHOU_DB_URL", "").isBlank()) {
                return open(data, env);
            }
            RootSecret secret = RootSecret.open(data, env);
            String url = "jdbc:postgresql://127.0.0.1:" + port.get() + "/" + Roles.DATABASE;
            return new Ground(data, secret, new Roles(secret).given(url, secret.login(Roles.OWNER)), null);
        } catch (IOException e) {
            throw new GroundFailure("读不到数据目录 " + data + ": " + e.getMessage(), e);
        }
    }

    static Postgres.Setup setup(Path data, RootSecret secret, Archive archive) {
        Path home = data.resolve("postgres");
        return new Postgres.Setup(home, Binaries.unpackedUnder(home.resolve("bin")), secret, archive, List.of());
    }

    static Ground inside(Path data, Postgres.Setup setup) {
        RootSecret secret = setup.secret();
        Postgres postgres = Postgres.start(setup);
        try {
            return new Ground(data, secret, new Roles(secret).inside(postgres), postgres);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    public Path data() {
        return data;
    }

    public Database database() {
        return database;
    }

    public RootSecret rootSecret() {
        return rootSecret;
    }

    /** The PostgreSQL inside; empty where a server was given. */
    public Optional<Postgres> postgres() {
        return Optional.ofNullable(postgres);
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
