package kehou;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kehou.ground.TestGround;

/** The rows of one town by the words that paths and bodies have for them. */
final class TownRows implements MatrixCalls.Rows {
    private final Town town;
    private final Map<String, Long> known = new HashMap<>();

    TownRows(Town town) {
        this.town = town;
    }

    @Override
    public OptionalLong of(String word) {
        String name = word.endsWith("Id") ? word.substring(0, word.length() - 2) : word;
        switch (name) {
            case "school", "place", "into", "under" -> {
                return OptionalLong.of(town.school());
            }
            case "district", "parent" -> {
                return OptionalLong.of(town.district());
            }
            case "operator" -> {
                return OptionalLong.of(town.operator());
            }
            case "account", "guardian" -> {
                return OptionalLong.of(town.parent().account());
            }
            default -> {
                return List.of(name, name + "s", name + "es").stream()
                        .filter(MatrixProbeTest.TABLES::containsKey)
                        .mapToLong(key -> known.computeIfAbsent(MatrixProbeTest.TABLES.get(key), this::first))
                        .findFirst();
            }
        }
    }

    /** One that nobody has. */
    @Override
    public long nobodys() {
        return ((long) town.school() << 35) | 1;
    }

    private long first(String table) {
        if (town.rows().containsKey(table)) {
            return town.rows().get(table);
        }
        try (Connection connection = TestGround.superuser("kehou");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select min(id) from %s where school_id in (%d, %d, %d)"
                        .formatted(table, town.school(), town.district(), town.operator()))) {
            row.next();
            if (row.getLong(1) == 0) {
                throw new AssertionError("no town has a row of " + table + ": let TownTerm make one");
            }
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
