package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FilingStore {
    private static final String SELECT = """
            select id, school_id, filer_name, area_id, state, note, courses, venues, filed_at, answered_at, receipt, remark
            from library.filing
            """;

    private final JdbcClient jdbc;

    FilingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Filing> ofFiler(Scope scope, int filer) {
        return jdbc.sql(SELECT + "where school_id = :filer order by id desc limit 100")
                .param("filer", scope.at(filer))
                .query(FilingStore::filing)
                .list();
    }

    /** What reached one authority, the latest first. */
    List<Filing> received(Scope scope, Filing.@Nullable State state, long after, int limit) {
        return jdbc.sql(SELECT + """
                where area_id = :authority and (:state::text is null or state = :state)
                  and (:after = 0 or (filed_at, id) < (
                      select seen.filed_at, seen.id from library.filing seen
                      where seen.area_id = :authority and seen.id = :after))
                order by filed_at desc, id desc limit :limit
                """)
                .param("authority", scope.place())
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(FilingStore::filing)
                .list();
    }

    Optional<Filing> find(Scope scope, Filing.Id id) {
        return jdbc.sql(SELECT + "where school_id = :filer and id = :id")
                .param("filer", scope.at(id))
                .param("id", id.value())
                .query(FilingStore::filing)
                .optional();
    }

    /** A filing that reached this authority. */
    Optional<Filing> at(Scope scope, Filing.Id id) {
        return jdbc.sql(SELECT + "where area_id = :authority and school_id = :filer and id = :id")
                .param("authority", scope.place())
                .param("filer", id.school())
                .param("id", id.value())
                .query(FilingStore::filing)
                .optional();
    }

    List<FiledCourse> lines(Filing.Id id) {
        return jdbc.sql("""
                select course, version, name, category, origin from library.filed_course
                where school_id = :filer and filing = :filing order by category, course
                """)
                .param("filer", id.school())
                .param("filing", id.value())
                .query((row, n) -> new FiledCourse(
                        new Course.Id(row.getLong("course")),
                        row.getInt("version"),
                        row.getString("name"),
                        ActivityCategory.valueOf(row.getString("category")),
                        FiledCourse.Origin.valueOf(row.getString("origin"))))
                .list();
    }

    /** False if one waits for its answer already. */
    boolean insert(Scope scope, Filing filing) {
        return jdbc.sql("""
                insert into library.filing (school_id, id, area_id, filer_name, note, courses, venues, filed_at, filed_by)
                values (:filer, :id, :authority, :name, :note, :courses, :venues, :at, :by)
                on conflict (school_id) where state = 'FILED' do nothing
                """)
                        .param("filer", scope.at(filing.id()))
                        .param("id", filing.id().value())
                        .param("authority", filing.authority())
                        .param("name", filing.filerName())
                        .param("note", filing.note())
                        .param("courses", filing.courses())
                        .param("venues", filing.venues())
                        .param("at", Timestamp.from(filing.filedAt()))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    /** Writes down what the library holds, and answers how many courses that is. */
    int insertLines(Scope scope, Filing filing) {
        return jdbc.sql("""
                insert into library.filed_course (school_id, filing, area_id, course, version, name, category, origin)
                select c.school_id, :filing, :authority, c.id, coalesce(c.picked_version, own.version, 1), c.name, c.category,
                       case when c.picked_from is null then 'ADMITTED' else 'PICKED' end
                from library.course c
                left join library.published_course own
                  on own.school_id = c.school_id and own.course = c.id and own.latest
                where c.school_id = :filer and c.state = 'ADMITTED'
                union all
                select s.school_id, :filing, :authority, p.course, p.version, p.name, p.category, s.origin
                from library.shelved_course s
                join library.published_course p
                  on p.school_id = s.owner and p.course = s.course and p.version = s.version
                where s.school_id = :filer and s.taken_down_at is null
                """)
                .param("filer", scope.at(filing.id()))
                .param("filing", filing.id().value())
                .param("authority", filing.authority())
                .update();
    }

    /** False if it was answered already. */
    boolean answer(Scope at, Filing.Id id, Filing.State state, @Nullable String receipt, String remark, Instant now) {
        return jdbc.sql("""
                update library.filing
                set state = :state, receipt = :receipt, remark = :remark, answered_at = :at, answered_by = :by
                where school_id = :filer and id = :id and state = 'FILED'
                """)
                        .param("filer", at.at(id))
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("receipt", receipt)
                        .param("remark", remark)
                        .param("at", Timestamp.from(now))
                        .param("by", at.account())
                        .update()
                == 1;
    }

    private static Filing filing(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Filing(
                new Filing.Id(row.getLong("id")),
                row.getInt("school_id"),
                row.getString("filer_name"),
                row.getInt("area_id"),
                Filing.State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getInt("courses"),
                row.getObject("venues", Integer.class),
                row.getTimestamp("filed_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("receipt"),
                row.getString("remark"));
    }
}
