package kehou.supervision;

import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What recounts found, and which were made. */
@Component
class DifferenceStore {
    private final JdbcClient jdbc;

    DifferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims a school's recount of that night; 0 when it was made before. */
    int claim(Scope scope, int school, LocalDate night) {
        return jdbc.sql(
                        "insert into supervision.recount(school_id, night) values (:school, :night) on conflict do nothing")
                .param("school", scope.at(school))
                .param("night", night)
                .update();
    }

    void insert(Scope scope, int area, FigureDifference difference) {
        jdbc.sql("""
                insert into supervision.difference(school_id, area_id, night, day, figure, rolled_up, recounted)
                values (:school, :area, :night, :day, :figure, :rolledUp, :recounted)
                """)
                .param("school", scope.at(difference.school()))
                .param("area", area)
                .param("night", difference.night())
                .param("day", difference.day())
                .param("figure", difference.figure())
                .param("rolledUp", difference.rolledUp())
                .param("recounted", difference.recounted())
                .update();
    }

    List<FigureDifference> list(Scope scope, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select school_id, night, day, figure, rolled_up, recounted from supervision.difference
                where area_id = any(:areas) and night between :from and :to
                order by night desc, school_id, day, figure
                """)
                .param("areas", scope.areas().toArray(Integer[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new FigureDifference(
                        row.getInt("school_id"),
                        row.getObject("night", LocalDate.class),
                        row.getObject("day", LocalDate.class),
                        row.getString("figure"),
                        row.getLong("rolled_up"),
                        row.getLong("recounted")))
                .list();
    }
}
