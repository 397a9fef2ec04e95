package kehou.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kehou.enrolment.HelperShare;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.region.Term;
import kehou.supervision.HelperPressure.Pressure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Written inside one school, read by the areas of the reader's scope. */
@Repository
class HelperPressureStore {
    private final JdbcClient jdbc;

    HelperPressureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line as it was counted. */
    record Row(
            int school,
            int area,
            HelperShare share,
            @Nullable Integer fullMinutes,
            Pressure pressure,
            Instant countedAt) {
        HelperPressure named(Map<Integer, String> names) {
            return new HelperPressure(
                    share.offering().value(),
                    share.courseName(),
                    share.term().value(),
                    school,
                    names.getOrDefault(school, ""),
                    area,
                    names.getOrDefault(area, ""),
                    share.seats(),
                    share.chosen(),
                    share.entered(),
                    share.undone(),
                    share.entered() * 100 / share.chosen(),
                    share.opensAt(),
                    fullMinutes,
                    pressure,
                    countedAt);
        }
    }

    void clear(Scope own, int school) {
        jdbc.sql("delete from supervision.helper_pressure where school_id = :school")
                .param("school", own.at(school))
                .update();
    }

    void put(
            Scope own,
            int area,
            HelperShare share,
            @Nullable Integer fullMinutes,
            Pressure pressure,
            Instant countedAt) {
        jdbc.sql("""
                insert into supervision.helper_pressure (school_id, offering_id, term_id, area_id, course_name, seats, chosen, entered,
                    undone, opens_at, full_minutes, pressure, counted_at)
                values (:school, :offering, :term, :area, :course, :seats, :chosen, :entered, :undone, :opens, :minutes, :pressure, :at)
                """)
                .param("school", own.at(share.offering()))
                .param("offering", share.offering().value())
                .param("term", share.term().value())
                .param("area", area)
                .param("course", share.courseName())
                .param("seats", share.seats())
                .param("chosen", share.chosen())
                .param("entered", share.entered())
                .param("undone", share.undone())
                .param("opens", share.opensAt().atOffset(ZoneOffset.UTC))
                .param("minutes", fullMinutes)
                .param("pressure", pressure.name())
                .param("at", countedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of a term, the most suspicious first, after that class, or from the first where it is 0; none after one that is gone. */
    List<Row> worst(Scope scope, Term.Id term, long after, int limit) {
        return jdbc.sql("""
                select school_id, area_id, offering_id, term_id, course_name, seats, chosen, entered, undone, opens_at, full_minutes,
                    pressure, counted_at
                from supervision.helper_pressure
                where area_id = any(:areas) and term_id = :term and (:after = 0 or (worst, own_choice, slow, offering_id) > (
                    select worst, own_choice, slow, offering_id from supervision.helper_pressure
                    where area_id = any(:areas) and term_id = :term and school_id = :afterSchool and offering_id = :after))
                order by worst, own_choice, slow, offering_id limit :limit
                """)
                .param("areas", scope.areas().toArray(Integer[]::new))
                .param("term", term.value())
                .param("after", after)
                .param("afterSchool", new Offering.Id(after).school())
                .param("limit", limit)
                .query(HelperPressureStore::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt("school_id"),
                row.getInt("area_id"),
                new HelperShare(
                        new Offering.Id(row.getLong("offering_id")),
                        new Term.Id(row.getLong("term_id")),
                        row.getString("course_name"),
                        row.getInt("seats"),
                        row.getInt("chosen"),
                        row.getInt("entered"),
                        row.getInt("undone"),
                        row.getTimestamp("opens_at").toInstant(),
                        null),
                row.getObject("full_minutes", Integer.class),
                Pressure.valueOf(row.getString("pressure")),
                row.getTimestamp("counted_at").toInstant());
    }
}
