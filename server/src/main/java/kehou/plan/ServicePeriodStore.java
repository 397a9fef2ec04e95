package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ServicePeriodStore {
    private static final String SELECT = """
            select id, kind, season, weekdays, begins, ends, first_day, last_day, grades, early_reason, version
            from plan.service_period
            """;

    private final JdbcClient jdbc;

    ServicePeriodStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One writer of a school's pattern at a time, to the end of the transaction. */
    void lock(Scope scope, int school) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan.service_period'), :school)")
                .param("school", scope.at(school))
                .query((ResultSet _) -> {});
    }

    /** By kind, first day and time. */
    List<ServicePeriod> ofSchool(Scope scope, int school) {
        return jdbc.sql(SELECT + """
                where school_id = :school
                order by array_position(array ['SCHOOL_DAY', 'EVENING_STUDY', 'LATE_CARE', 'WEEKEND', 'HOLIDAY'], kind),
                    first_day, begins, id
                """)
                .param("school", scope.at(school))
                .query(ServicePeriodStore::period)
                .list();
    }

    Optional<ServicePeriod> find(Scope scope, ServicePeriod.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(ServicePeriodStore::period)
                .optional();
    }

    void insert(Scope scope, ServicePeriod period, Instant now) {
        jdbc.sql("""
                insert into plan.service_period (school_id, id, kind, season, weekdays, begins, ends, first_day, last_day,
                    grades, early_reason, set_at, set_by)
                values (:school, :id, :kind, :season, :weekdays, :from, :to, :first, :last, :grades, :reason, :now, :by)
                """)
                .param("school", scope.at(period.id()))
                .params(values(scope, period, now))
                .update();
    }

    /** False if someone else wrote first. */
    boolean update(Scope scope, ServicePeriod period, int seen, Instant now) {
        return jdbc.sql("""
                update plan.service_period
                set kind = :kind, season = :season, weekdays = :weekdays, begins = :from, ends = :to, first_day = :first,
                    last_day = :last, grades = :grades, early_reason = :reason, set_at = :now, set_by = :by,
                    version = version + 1
                where school_id = :school and id = :id and version = :seen
                """)
                        .param("school", scope.at(period.id()))
                        .param("seen", seen)
                        .params(values(scope, period, now))
                        .update()
                == 1;
    }

    void delete(Scope scope, ServicePeriod.Id id) {
        jdbc.sql("delete from plan.service_period where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .update();
    }

    private static Map<String, Object> values(Scope scope, ServicePeriod period, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", period.id().value());
        values.put("kind", period.kind().name());
        values.put("season", period.season());
        values.put("weekdays", period.weekdays().toArray(Integer[]::new));
        values.put("from", period.from());
        values.put("to", period.to());
        values.put("first", period.firstDay());
        values.put("last", period.lastDay());
        values.put("grades", period.grades().toArray(Integer[]::new));
        values.put("reason", period.earlyReason());
        values.put("now", Timestamp.from(now));
        values.put("by", scope.account());
        return values;
    }

    private static ServicePeriod period(ResultSet row, int number) throws SQLException {
        return new ServicePeriod(
                new ServicePeriod.Id(row.getLong("id")),
                ServiceKind.valueOf(row.getString("kind")),
                row.getString("season"),
                List.of((Integer[]) row.getArray("weekdays").getArray()),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                List.of((Integer[]) row.getArray("grades").getArray()),
                row.getString("early_reason"),
                row.getInt("version"));
    }
}
