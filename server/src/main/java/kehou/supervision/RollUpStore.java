package kehou.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roll-ups: written inside one school, read by the areas of the reader's scope. */
@Component
class RollUpStore {
    private static final RowMapper<SchoolDay> DAY = (row, _) -> new SchoolDay(
            row.getInt("school_id"),
            row.getObject("day", LocalDate.class),
            row.getInt("sessions"),
            row.getInt("held"),
            row.getInt("expected"),
            row.getInt("present"),
            row.getInt("orders"),
            row.getLong("paid_fen"),
            row.getLong("refunded_fen"));

    private final JdbcClient jdbc;

    RollUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(Scope scope, int area, SchoolDay day, Instant at) {
        jdbc.sql("""
                insert into supervision.school_day(school_id, area_id, day, sessions, held, expected, present,
                    orders, paid_fen, refunded_fen, counted_at)
                values (:school, :area, :day, :sessions, :held, :expected, :present, :orders, :paid, :refunded, :at)
                on conflict (school_id, day) do update set area_id = excluded.area_id, sessions = excluded.sessions,
                    held = excluded.held, expected = excluded.expected, present = excluded.present,
                    orders = excluded.orders, paid_fen = excluded.paid_fen, refunded_fen = excluded.refunded_fen,
                    counted_at = excluded.counted_at
                """)
                .param("school", scope.at(day.school()))
                .param("area", area)
                .param("day", day.day())
                .param("sessions", day.sessions())
                .param("held", day.held())
                .param("expected", day.expected())
                .param("present", day.present())
                .param("orders", day.orders())
                .param("paid", day.paidFen())
                .param("refunded", day.refundedFen())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void clearClasses(Scope scope, int school, LocalDate day) {
        jdbc.sql("delete from supervision.offering_day where school_id = :school and day = :day")
                .param("school", scope.at(school))
                .param("day", day)
                .update();
    }

    void putClasses(Scope scope, int school, int area, LocalDate day, List<ClassDay> classes) {
        jdbc.sql("""
                insert into supervision.offering_day(school_id, area_id, offering_id, day, sessions, held, expected, present)
                select :school, :area, offering, :day, sessions, held, expected, present
                from unnest(:offerings::bigint[], :sessions::int[], :held::int[], :expected::int[], :present::int[])
                    as counted(offering, sessions, held, expected, present)
                """)
                .param("school", scope.at(school))
                .param("area", area)
                .param("day", day)
                .param("offerings", classes.stream().map(ClassDay::offering).toArray(Long[]::new))
                .param("sessions", classes.stream().map(ClassDay::sessions).toArray(Integer[]::new))
                .param("held", classes.stream().map(ClassDay::held).toArray(Integer[]::new))
                .param("expected", classes.stream().map(ClassDay::expected).toArray(Integer[]::new))
                .param("present", classes.stream().map(ClassDay::present).toArray(Integer[]::new))
                .update();
    }

    List<SchoolDay> days(Scope scope, int school, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select school_id, day, sessions, held, expected, present, orders, paid_fen, refunded_fen
                from supervision.school_day where school_id = :school and day between :from and :to order by day
                """)
                .param("school", scope.at(school))
                .param("from", from)
                .param("to", to)
                .query(DAY)
                .list();
    }

    /** Every school of the reader's areas with its standing and its sums over the period. */
    List<SchoolFigures> figures(Scope scope, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select s.school_id, s.area_id, s.staff, s.pupils, s.pupils_served,
                    coalesce(sum(d.sessions), 0) as sessions, coalesce(sum(d.held), 0) as held,
                    coalesce(sum(d.expected), 0) as expected, coalesce(sum(d.present), 0) as present,
                    coalesce(sum(d.orders), 0) as orders, coalesce(sum(d.paid_fen), 0) as paid_fen,
                    coalesce(sum(d.refunded_fen), 0) as refunded_fen
                from supervision.school_standing s
                left join supervision.school_day d on d.school_id = s.school_id and d.day between :from and :to
                    and d.area_id = any(:areas)
                where s.area_id = any(:areas)
                group by s.school_id
                """)
                .param("areas", scope.areas().toArray(Integer[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new SchoolFigures(
                        row.getInt("school_id"),
                        row.getInt("area_id"),
                        row.getInt("staff"),
                        row.getInt("pupils"),
                        row.getInt("pupils_served"),
                        row.getInt("sessions"),
                        row.getInt("held"),
                        row.getInt("expected"),
                        row.getInt("present"),
                        row.getInt("orders"),
                        row.getLong("paid_fen"),
                        row.getLong("refunded_fen")))
                .list();
    }

    /** A school that moved to another area takes its figures along. */
    void moveDays(Scope scope, int school, int area) {
        jdbc.sql("update supervision.school_day set area_id = :area where school_id = :school and area_id <> :area")
                .param("school", scope.at(school))
                .param("area", area)
                .update();
    }

    /** As {@link #moveDays}, for the figures of its classes. */
    void moveClassDays(Scope scope, int school, int area) {
        jdbc.sql("update supervision.offering_day set area_id = :area where school_id = :school and area_id <> :area")
                .param("school", scope.at(school))
                .param("area", area)
                .update();
    }
}
