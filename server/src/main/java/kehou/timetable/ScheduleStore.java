package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.region.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ScheduleStore {
    static final TypeReference<List<ScheduleCell>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScheduleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The versions of a term, the latest first. */
    List<ServiceSchedule> versions(Scope scope, int school, Term.Id term) {
        return jdbc.sql("""
                select id, term, version, note, jsonb_array_length(cells) as cells, published_at from timetable.schedule
                where school_id = :school and term = :term order by version desc
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .query(ScheduleStore::schedule)
                .list();
    }

    Optional<ServiceSchedule> find(Scope scope, ServiceSchedule.Id id) {
        return jdbc.sql("""
                select id, term, version, note, jsonb_array_length(cells) as cells, published_at from timetable.schedule
                where school_id = :school and id = :id
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(ScheduleStore::schedule)
                .optional();
    }

    /** The cells of a version of that number; none for a number that is not there. */
    List<ScheduleCell> cells(Scope scope, int school, Term.Id term, int version) {
        return jdbc.sql("""
                select cells from timetable.schedule
                where school_id = :school and term = :term and version = :version
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .param("version", version)
                .query((row, _) -> json.readValue(row.getString("cells"), CELLS))
                .optional()
                .orElse(List.of());
    }

    /** False if that version was published meanwhile. */
    boolean insert(Scope scope, ServiceSchedule schedule, List<ScheduleCell> cells) {
        return jdbc.sql("""
                insert into timetable.schedule (school_id, id, term, version, note, cells, published_at, published_by)
                values (:school, :id, :term, :version, :note, :cells::jsonb, :at, :by)
                on conflict (school_id, term, version) do nothing
                """)
                        .param("school", scope.at(schedule.id()))
                        .param("id", schedule.id().value())
                        .param("term", schedule.term().value())
                        .param("version", schedule.version())
                        .param("note", schedule.note())
                        .param("cells", json.writeValueAsString(cells))
                        .param("at", Timestamp.from(schedule.publishedAt()))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    private static ServiceSchedule schedule(ResultSet row, int number) throws SQLException {
        return new ServiceSchedule(
                new ServiceSchedule.Id(row.getLong("id")),
                new Term.Id(row.getLong("term")),
                row.getInt("version"),
                row.getString("note"),
                row.getInt("cells"),
                row.getTimestamp("published_at").toInstant());
    }
}
