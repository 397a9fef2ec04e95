package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.region.Organisation;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PublishedScheduleStore {
    private static final String LINE = """
            select school_id, school_name, district, district_name, version, first_published_on, published_at, filing,
                   receipt
            from timetable.published_schedule
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublishedScheduleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The version takes the place of the one before; the day of the first stays. */
    void put(
            Scope scope,
            ServiceSchedule schedule,
            Term term,
            Organisation school,
            Organisation district,
            List<ScheduleCell> cells,
            LocalDate today) {
        jdbc.sql("""
                insert into timetable.published_schedule (school_id, term, term_name, schedule, version, school_name,
                    district, district_name, cells, first_published_on, published_at)
                values (:school, :term, :termName, :schedule, :version, :name, :district, :districtName, :cells::jsonb,
                    :today, :at)
                on conflict (school_id, term) do update
                set schedule = excluded.schedule, version = excluded.version, school_name = excluded.school_name,
                    district = excluded.district, district_name = excluded.district_name, cells = excluded.cells,
                    published_at = excluded.published_at, filing = null, receipt = null
                """)
                .param("school", scope.at(schedule.id()))
                .param("term", term.id().value())
                .param("termName", term.name())
                .param("schedule", schedule.id().value())
                .param("version", schedule.version())
                .param("name", school.name())
                .param("district", district.number())
                .param("districtName", district.name())
                .param("cells", json.writeValueAsString(cells))
                .param("today", today)
                .param("at", Timestamp.from(schedule.publishedAt()))
                .update();
    }

    /** What came of the filing of a version, if that is still the one that stands. */
    void filed(Scope scope, ServiceSchedule.Id id, ScheduleFiling.State state, @Nullable String receipt) {
        jdbc.sql("""
                update timetable.published_schedule set filing = :state, receipt = :receipt
                where school_id = :school and schedule = :schedule
                """)
                .param("school", scope.at(id))
                .param("schedule", id.value())
                .param("state", state.name())
                .param("receipt", receipt)
                .update();
    }

    /** Open to anyone. */
    Optional<PublishedSchedule> of(int school, Term.Id term) {
        return jdbc.sql("""
                select school_id, school_name, district, district_name, term_name, version, first_published_on,
                       published_at, filing, receipt, cells
                from timetable.published_schedule where school_id = :school and term = :term
                """)
                .param("school", school)
                .param("term", term.value())
                .query((row, _) -> new PublishedSchedule(
                        row.getInt("school_id"),
                        row.getString("school_name"),
                        row.getInt("district"),
                        row.getString("district_name"),
                        row.getString("term_name"),
                        row.getInt("version"),
                        row.getObject("first_published_on", LocalDate.class),
                        row.getTimestamp("published_at").toInstant(),
                        filing(row),
                        row.getString("receipt"),
                        json.readValue(row.getString("cells"), ScheduleStore.CELLS)))
                .optional();
    }

    /** Open to anyone: schools that have published, by number. */
    List<PublishedScheduleLine> search(Term.Id term, String name, @Nullable Integer district, long after, int limit) {
        return jdbc.sql(LINE + """
                where term = :term and school_id > :after and (:district::int is null or district = :district)
                  and strpos(school_name, :name) > 0
                order by school_id limit :limit
                """)
                .param("term", term.value())
                .param("name", name)
                .param("district", district)
                .param("after", after)
                .param("limit", limit)
                .query(PublishedScheduleStore::line)
                .list();
    }

    /** Of these schools, in one call. */
    List<PublishedScheduleLine> among(Term.Id term, Collection<Integer> schools) {
        return jdbc.sql(LINE + "where term = :term and school_id = any(:schools)")
                .param("term", term.value())
                .param("schools", schools.toArray(Integer[]::new))
                .query(PublishedScheduleStore::line)
                .list();
    }

    private static PublishedScheduleLine line(ResultSet row, int number) throws SQLException {
        return new PublishedScheduleLine(
                row.getInt("school_id"),
                row.getString("school_name"),
                row.getInt("district"),
                row.getString("district_name"),
                row.getInt("version"),
                row.getObject("first_published_on", LocalDate.class),
                row.getTimestamp("published_at").toInstant(),
                filing(row),
                row.getString("receipt"));
    }

    private static ScheduleFiling.@Nullable State filing(ResultSet row) throws SQLException {
        String state = row.getString("filing");
        return state == null ? null : ScheduleFiling.State.valueOf(state);
    }
}
