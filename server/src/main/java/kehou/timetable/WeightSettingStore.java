package kehou.timetable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.timetable.solver.TimetableProblem.GradeHome;
import kehou.timetable.solver.TimetableWeights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class WeightSettingStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    WeightSettingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<WeightSetting> find(Scope scope, int school) {
        return jdbc.sql("select weights, homes, version from timetable.weight_setting where school_id = :school")
                .param("school", scope.at(school))
                .query((row, _) -> new WeightSetting(
                        json.readValue(row.getString("weights"), TimetableWeights.class),
                        json.readValue(row.getString("homes"), new TypeReference<List<GradeHome>>() {}),
                        row.getInt("version")))
                .optional();
    }

    /** False if someone else set them first. */
    boolean write(Scope scope, int school, WeightSetting wanted, Instant at) {
        return jdbc.sql("""
                insert into timetable.weight_setting as s (school_id, weights, homes, version, set_at, set_by)
                select :school, :weights::jsonb, :homes::jsonb, 1, :at, :by
                where :seen = 0 or exists (
                    select 1 from timetable.weight_setting where school_id = :school and version = :seen)
                on conflict (school_id) do update
                set weights = excluded.weights, homes = excluded.homes, version = s.version + 1,
                    set_at = excluded.set_at, set_by = excluded.set_by
                where s.version = :seen
                """)
                        .param("school", scope.at(school))
                        .param("weights", json.writeValueAsString(wanted.weights()))
                        .param("homes", json.writeValueAsString(wanted.homes()))
                        .param("seen", wanted.version())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", scope.account())
                        .update()
                == 1;
    }
}
