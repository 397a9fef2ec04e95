package kehou.ground;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A backup is a backup when a server has been made of it and everything in that server could be read. */
final class Proving {
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'm') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
             order by 1""";

    private static final String INDEXES = """
            select count(bt_index_check(c.oid, true))
              from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
             where a.amname = 'btree' and i.indisready and i.indisvalid and c.relkind = 'i'""";

    private static final String FAULTS = """
            select c.oid::regclass || ': ' || f.msg
              from pg_class c, lateral verify_heapam(c.oid) f
             where c.relkind in ('r', 't', 'm')
             limit 1""";

    private final Restoring restoring;
    private final InstantSource clock;

    Proving(Restoring restoring, InstantSource clock) {
        this.restoring = restoring;
        this.clock = clock;
    }

    /** Restores into the folder, reads everything, removes the folder. */
    Backup.Proof prove(Backup backup, Path scratch) throws IOException {
        try (Postgres postgres = restoring.asItWas(backup, scratch)) {
            long tables = 0;
            long rows = 0;
            long indexes = 0;
            for (String database : databases(postgres)) {
                try (Connection connection = connect(postgres, database)) {
                    Roles.run(connection, "create extension if not exists amcheck");
                    indexes += number(connection, INDEXES);
                    List<String> faults = texts(connection, FAULTS);
                    if (!faults.isEmpty()) {
                        return new Backup.Proof(
                                clock.instant(), tables, rows, indexes, database + " " + faults.getFirst());
                    }
                    for (String table : texts(connection, TABLES)) {
                        tables++;
                        rows += number(connection, "select count(*) from " + table);
                    }
                }
            }
            return new Backup.Proof(clock.instant(), tables, rows, indexes, "");
        } catch (SQLException | GroundFailure e) {
            return new Backup.Proof(
                    clock.instant(), 0, 0, 0, String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        } finally {
            Disk.delete(scratch);
        }
    }

    private static List<String> databases(Postgres postgres) throws SQLException {
        try (Connection connection = connect(postgres, "postgres")) {
            return texts(
                    connection, "select datname from pg_database where datallowconn and not datistemplate order by 1");
        }
    }

    private static Connection connect(Postgres postgres, String database) throws SQLException {
        Login root = postgres.setup().superuser();
        return DriverManager.getConnection(postgres.url(database), root.user(), root.password());
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(texts(connection, query).getFirst());
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
