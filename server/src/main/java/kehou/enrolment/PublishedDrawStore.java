package kehou.enrolment;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kehou.enrolment.draw.DrawRecord;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Records of draws: what anyone may read, and what only the school's families may. */
@Repository
class PublishedDrawStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublishedDrawStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes the place of what was published of the draw before. */
    void put(Scope scope, Draw draw, DrawRecord record) {
        jdbc.sql("""
                insert into enrolment.published_draw (school_id, draw, school_name, state, lists, closes_at, drawn_at, record)
                values (:school, :draw, :name, :state, :lists, :closes, :drawn, :record::jsonb)
                on conflict (school_id, draw) do update
                set state = excluded.state, lists = excluded.lists, drawn_at = excluded.drawn_at, record = excluded.record
                """)
                .param("school", scope.at(draw.id()))
                .param("draw", draw.id().value())
                .param("name", record.schoolName())
                .param("state", draw.state().name())
                .param("lists", draw.lists())
                .param("closes", Timestamp.from(draw.closesAt()))
                .param("drawn", draw.drawnAt() == null ? null : Timestamp.from(draw.drawnAt()))
                .param("record", json.writeValueAsString(record.open()))
                .update();
    }

    /** Open to anyone, the latest first; of one school or all. */
    List<PublishedDrawLine> list(@Nullable Integer school, long before, int limit) {
        return jdbc.sql("""
                select school_id, draw, school_name, state, lists, closes_at, drawn_at from enrolment.published_draw
                where (:school::int is null or school_id = :school) and (:before = 0 or draw < :before)
                order by draw desc limit :limit
                """)
                .param("school", school)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> {
                    Timestamp drawn = row.getTimestamp("drawn_at");
                    return new PublishedDrawLine(
                            row.getLong("draw"),
                            row.getInt("school_id"),
                            row.getString("school_name"),
                            Draw.State.valueOf(row.getString("state")),
                            row.getInt("lists"),
                            row.getTimestamp("closes_at").toInstant(),
                            drawn == null ? null : drawn.toInstant());
                })
                .list();
    }

    /** Open to anyone. */
    Optional<DrawRecord> find(long draw) {
        return jdbc.sql("select record from enrolment.published_draw where school_id = :school and draw = :draw")
                .param("school", RowId.schoolOf(draw))
                .param("draw", draw)
                .query((row, _) -> json.readValue(row.getString("record"), DrawRecord.class))
                .optional();
    }

    void keep(Scope scope, Draw.Id draw, DrawRecord record) {
        jdbc.sql("insert into enrolment.draw_record (school_id, draw, record) values (:school, :draw, :record::jsonb)")
                .param("school", scope.at(draw))
                .param("draw", draw.value())
                .param("record", json.writeValueAsString(record))
                .update();
    }

    /** With the wish lists. */
    Optional<DrawRecord> whole(Scope scope, Draw.Id draw) {
        return jdbc.sql("select record from enrolment.draw_record where school_id = :school and draw = :draw")
                .param("school", scope.at(draw))
                .param("draw", draw.value())
                .query((row, _) -> json.readValue(row.getString("record"), DrawRecord.class))
                .optional();
    }
}
