package kehou.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.region.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OffWorkStore {
    private final JdbcClient jdbc;

    OffWorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the places from the city down, the last that has set it. Open to anyone. */
    Optional<OffWork> nearest(List<Organisation> path) {
        Map<Integer, LocalTime> set = new HashMap<>();
        jdbc.sql("select school_id, at from plan.off_work where school_id = any(:places)")
                .param("places", path.stream().map(Organisation::number).toArray(Integer[]::new))
                .query((java.sql.ResultSet row) -> {
                    set.put(row.getInt("school_id"), row.getObject("at", LocalTime.class));
                });
        return path.reversed().stream()
                .flatMap(
                        place -> Optional.ofNullable(set.get(place.number()))
                                .map(at -> new OffWork(place.number(), place.name(), at))
                                .stream())
                .findFirst();
    }

    void set(Scope scope, int place, LocalTime at, Instant now) {
        jdbc.sql("""
                insert into plan.off_work (school_id, at, set_at, set_by) values (:place, :at, :now, :by)
                on conflict (school_id) do update set at = :at, set_at = :now, set_by = :by
                """)
                .param("place", scope.at(place))
                .param("at", at)
                .param("now", Timestamp.from(now))
                .param("by", scope.account())
                .update();
    }
}
