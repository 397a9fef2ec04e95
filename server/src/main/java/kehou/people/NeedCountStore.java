package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NeedCountStore {
    private final JdbcClient jdbc;

    NeedCountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Sum(int children, Instant countedAt) {}

    /** Puts what was counted at a school in the place of what stood there. */
    void replace(Scope scope, int school, int area, Map<Need, Integer> counts, Instant at) {
        jdbc.sql("delete from people.need_count where school_id = :school")
                .param("school", scope.at(school))
                .update();
        List<Map.Entry<Need, Integer>> all = List.copyOf(counts.entrySet());
        jdbc.sql("""
                insert into people.need_count (school_id, area_id, need, children, counted_at)
                select :school, :area, need, children, :at
                from unnest(:needs::text[], :counts::int[]) as n (need, children)
                """)
                .param("school", scope.at(school))
                .param("area", area)
                .param("needs", all.stream().map(each -> each.getKey().name()).toArray(String[]::new))
                .param("counts", all.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    Map<Need, Sum> of(Scope scope) {
        Map<Need, Sum> sums = new EnumMap<>(Need.class);
        jdbc.sql("""
                select need, sum(children)::int as children, min(counted_at) as at from people.need_count
                where area_id = any(:areas) group by need
                """).param("areas", scope.areas().toArray(Integer[]::new)).query(row -> {
            sums.put(
                    Need.valueOf(row.getString("need")),
                    new Sum(row.getInt("children"), row.getTimestamp("at").toInstant()));
        });
        return sums;
    }
}
