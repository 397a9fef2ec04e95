package kehou.timetable;

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
class ScheduleFilingStore {
    private static final String SELECT = """
            select id, school_id, school_name, area_id, schedule, version, cells, state, filed_at, answered_at, receipt,
                   remark
            from timetable.schedule_filing
            """;

    private final JdbcClient jdbc;

    ScheduleFilingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ScheduleFiling> of(Scope scope, int school) {
        return jdbc.sql(SELECT + "where school_id = :school order by id desc limit 100")
                .param("school", scope.at(school))
                .query(ScheduleFilingStore::filing)
                .list();
    }

    /** What reached one authority, the latest first. */
    List<ScheduleFiling> received(Scope scope, ScheduleFiling.@Nullable State state, long after, int limit) {
        return jdbc.sql(SELECT + """
                where area_id = :authority and (:state::text is null or state = :state)
                  and (:after = 0 or (filed_at, id) < (
                      select seen.filed_at, seen.id from timetable.schedule_filing seen
                      where seen.area_id = :authority and seen.id = :after))
                order by filed_at desc, id desc limit :limit
                """)
                .param("authority", scope.place())
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(ScheduleFilingStore::filing)
                .list();
    }

    /** A filing that reached this authority. */
    Optional<ScheduleFiling> at(Scope scope, ScheduleFiling.Id id) {
        return jdbc.sql(SELECT + "where area_id = :authority and school_id = :school and id = :id")
                .param("authority", scope.place())
                .param("school", id.school())
                .param("id", id.value())
                .query(ScheduleFilingStore::filing)
                .optional();
    }

    /** False if this version is with the authority already. */
    boolean insert(Scope scope, ScheduleFiling filing) {
        return jdbc.sql("""
                insert into timetable.schedule_filing
                    (school_id, id, area_id, schedule, version, school_name, cells, filed_at, filed_by)
                values (:school, :id, :authority, :schedule, :version, :name, :cells, :at, :by)
                on conflict (school_id, schedule) where state <> 'RETURNED' do nothing
                """)
                        .param("school", scope.at(filing.id()))
                        .param("id", filing.id().value())
                        .param("authority", filing.authority())
                        .param("schedule", filing.schedule().value())
                        .param("version", filing.version())
                        .param("name", filing.schoolName())
                        .param("cells", filing.cells())
                        .param("at", Timestamp.from(filing.filedAt()))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    /** False if it was answered already. */
    boolean answer(
            Scope at,
            ScheduleFiling.Id id,
            ScheduleFiling.State state,
            @Nullable String receipt,
            String remark,
            Instant now) {
        return jdbc.sql("""
                update timetable.schedule_filing
                set state = :state, receipt = :receipt, remark = :remark, answered_at = :at, answered_by = :by
                where school_id = :school and id = :id and state = 'FILED'
                """)
                        .param("school", at.at(id))
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("receipt", receipt)
                        .param("remark", remark)
                        .param("at", Timestamp.from(now))
                        .param("by", at.account())
                        .update()
                == 1;
    }

    private static ScheduleFiling filing(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new ScheduleFiling(
                new ScheduleFiling.Id(row.getLong("id")),
                row.getInt("school_id"),
                row.getString("school_name"),
                row.getInt("area_id"),
                new ServiceSchedule.Id(row.getLong("schedule")),
                row.getInt("version"),
                row.getInt("cells"),
                ScheduleFiling.State.valueOf(row.getString("state")),
                row.getTimestamp("filed_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("receipt"),
                row.getString("remark"));
    }
}
