import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Copies rows of the bench's own database, whatever columns they have, with some of them said anew. */
final class Clones implements AutoCloseable {
    private final Connection connection;

    Clones(Connection connection) {
        this.connection = connection;
    }

    void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.execute();
        }
    }

    List<long[]> rows(String sql, Object... values) throws SQLException {
        List<long[]> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    long[] row = new long[found.getMetaData().getColumnCount()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = found.getLong(i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    long one(String sql, Object... values) throws SQLException {
        return rows(sql, values).getFirst()[0];
    }

    /**
     * A row of {@code table} for each row of {@code from} (which joins it as {@code r}), with these members of its JSON
     * replaced: {@code "'id', n.id"}.
     */
    void copy(String table, String from, String members) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select attname from pg_attribute where attrelid = '" + table
                        + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''")) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        String all = String.join(", ", columns);
        run("insert into " + table + " (" + all + ") select " + all + " from (select (jsonb_populate_record(null::" + table
                + ", to_jsonb(r) || jsonb_build_object(" + members + "))).* from " + from + ") t");
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            switch (value) {
                case long[] numbers -> statement.setObject(i + 1, numbers);
                case String[] texts -> statement.setArray(
                        i + 1, statement.getConnection().createArrayOf("text", texts));
                default -> statement.setObject(i + 1, value);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
