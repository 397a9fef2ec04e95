package kehou;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kehou.ground.TestGround;

/** A number per table that changes with any of its rows; logs, keys and what jobs recount and tell aside. */
record Fingerprint(Map<String, BigDecimal> tables) {
    static Fingerprint take() {
        // What listeners still owe to earlier writes is not what the next calls do.
        Journey.eventually(() -> owed() == 0);
        try (Connection connection = TestGround.superuser("kehou");
                Statement statement = connection.createStatement()) {
            String all;
            try (ResultSet names = statement.executeQuery("""
                    select string_agg(format('select %L as name, coalesce(sum(hashtextextended(t::text, 0)), 0) from %I.%I t',
                             schemaname || '.' || tablename, schemaname, tablename), ' union all ')
                    from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'audit', 'kernel', 'flyway')
                        and (schemaname <> 'supervision' or tablename like 'complaint%') and tablename <> 'signal'
                    """)) {
                names.next();
                all = names.getString(1);
            }
            Map<String, BigDecimal> tables = new TreeMap<>();
            try (ResultSet each = statement.executeQuery(all)) {
                while (each.next()) {
                    tables.put(each.getString(1), each.getBigDecimal(2));
                }
            }
            return new Fingerprint(tables);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables that are not as they were. */
    Set<String> changed() {
        Fingerprint now = take();
        return tables.keySet().stream()
                .filter(table -> !tables.get(table).equals(now.tables.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long owed() {
        try (Connection connection = TestGround.superuser("kehou");
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select (select count(*) from kernel.event_publication where completion_date is null)"
                                + " + (select count(*) from timetable.closed_school where state in ('DUE', 'LIFT_DUE'))")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
