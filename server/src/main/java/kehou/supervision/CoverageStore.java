package kehou.supervision;

import java.util.HashMap;
import java.util.Map;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CoverageStore {
    private final JdbcClient jdbc;

    CoverageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a school stands; what is wanted is absent where it has not asked. */
    record Row(
            int pupils,
            int served,
            @Nullable Integer wanting,
            @Nullable Integer unplaced) {
        static final Row NONE = new Row(0, 0, null, null);
    }

    /** By number of the school, of the reader's areas. */
    Map<Integer, Row> rows(Scope scope) {
        Map<Integer, Row> rows = new HashMap<>();
        jdbc.sql("""
                select school_id, pupils, pupils_served, wanting, unplaced from supervision.school_standing
                where area_id = any(:areas)
                """).param("areas", scope.areas().toArray(Integer[]::new)).query(row -> {
            rows.put(
                    row.getInt("school_id"),
                    new Row(
                            row.getInt("pupils"),
                            row.getInt("pupils_served"),
                            row.getObject("wanting", Integer.class),
                            row.getObject("unplaced", Integer.class)));
        });
        return rows;
    }
}
