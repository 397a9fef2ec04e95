package kehou.ground;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.util.PasswordUtil;

/**
 * The four roles and the database. Inside, the superuser makes the migrator and the database once; the migrator then
 * makes the three working roles, inside and on a given server alike. Doing it again changes nothing.
 */
final class Roles {
    static final String DATABASE = "kehou";
    static final String OWNER = "kehou_owner";
    static final String APP = "kehou_app";
    static final String AUDIT = "kehou_audit";
    static final String ROLLUP = "kehou_rollup";

    private final RootSecret secret;

    Roles(RootSecret secret) {
        this.secret = secret;
    }

    /** On a server of our own: everything, from nothing. */
    Database inside(Postgres postgres) {
        Login owner = secret.login(OWNER);
        String url = postgres.url(DATABASE);
        try {
            return made(url, owner);
        } catch (SQLException notYet) {
            make(postgres, owner);
            return given(url, owner);
        }
    }

    /** On a given server: the working roles, made by the migrator, who owns the database and may create roles. */
    Database given(String url, Login migrator) {
        try {
            return made(url, migrator);
        } catch (SQLException e) {
            throw new GroundFailure("无法在数据库中创建角色(KEHOU_DB_URL 的角色须有 CREATEROLE): " + e.getMessage(), e);
        }
    }

    private static void make(Postgres postgres, Login owner) {
        Login root = postgres.setup().superuser();
        try (Connection connection =
                DriverManager.getConnection(postgres.url("postgres"), root.user(), root.password())) {
            provide(connection, owner, "createrole bypassrls");
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                run(connection, "create database " + DATABASE + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new GroundFailure("无法在内置 PostgreSQL 中创建角色与数据库: " + e.getMessage(), e);
        }
    }

    private Database made(String url, Login migrator) throws SQLException {
        List<Login> working = List.of(secret.login(APP), secret.login(AUDIT), secret.login(ROLLUP));
        try (Connection connection = DriverManager.getConnection(url, migrator.user(), migrator.password())) {
            for (Login login : refused(url, working)) {
                provide(connection, login, "nosuperuser nocreatedb nocreaterole nobypassrls");
            }
            admit(connection, connection.getCatalog(), working);
        }
        return new Database(url, migrator, working.get(0), working.get(1), working.get(2));
    }

    /** Nodes that start together take turns, or one of them would fail on a row the other has just changed. */
    private static void provide(Connection connection, Login login, String attributes) throws SQLException {
        run(connection, "select pg_advisory_lock(hashtext('kehou roles'))");
        try {
            String password = " password '" + verifier(login) + "'";
            if (exists(connection, "select 1 from pg_roles where rolname = ?", login.user())) {
                run(connection, "alter role " + login.user() + password);
            } else {
                run(connection, "create role " + login.user() + " login " + attributes + password);
            }
        } finally {
            run(connection, "select pg_advisory_unlock(hashtext('kehou roles'))");
        }
    }

    /** Nobody but our roles may even connect; the application may use temporary tables. */
    static void admit(Connection connection, String database, List<Login> working) throws SQLException {
        if (exists(
                connection,
                "select 1 from pg_database where datname = ? and not has_database_privilege('" + APP
                        + "', oid, 'connect, temporary') or datname = ? and datacl is null",
                database,
                database)) {
            String name = '"' + database.replace("\"", "\"\"") + '"';
            run(connection, "revoke all on database " + name + " from public");
            for (Login login : working) {
                run(connection, "grant connect on database " + name + " to " + login.user());
            }
            run(connection, "grant temporary on database " + name + " to " + APP);
        }
    }

    /** Those that do not exist or do not come in with their passwords: asked side by side, each answer costs both ends. */
    private static List<Login> refused(String url, List<Login> logins) throws SQLException {
        Map<Login, Future<Boolean>> answers = new LinkedHashMap<>();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            logins.forEach(login -> answers.put(login, together.submit(() -> comesIn(url, login))));
        }
        List<Login> refused = new ArrayList<>();
        for (Map.Entry<Login, Future<Boolean>> answer : answers.entrySet()) {
            try {
                if (!answer.getValue().get()) {
                    refused.add(answer.getKey());
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GroundFailure("等待数据库时被中断", e);
            }
        }
        return refused;
    }

    /** A wrong password and a missing right to connect are told apart by the code: only the first is ours to mend. */
    private static boolean comesIn(String url, Login login) throws SQLException {
        try {
            DriverManager.getConnection(url, login.user(), login.password()).close();
            return true;
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                return false;
            }
            if ("42501".equals(e.getSQLState())) {
                return true;
            }
            throw e;
        }
    }

    /** Only the verifier travels: a password in a statement could end up in the server's log. */
    private static String verifier(Login login) {
        return PasswordUtil.encodeScramSha256(login.password().toCharArray());
    }

    private static boolean exists(Connection connection, String query, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
