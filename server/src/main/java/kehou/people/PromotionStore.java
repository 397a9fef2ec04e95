package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PromotionStore {
    private final JdbcClient jdbc;

    PromotionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records the turn; a year that was turned before violates the key. */
    void add(Scope scope, int school, int schoolYear, int promoted, int graduated, Instant now) {
        jdbc.sql("""
                insert into people.promotion(school_id, school_year, promoted, graduated, turned_by, turned_at)
                values (:school, :year, :promoted, :graduated, :by, :now)
                """)
                .param("school", scope.at(school))
                .param("year", schoolYear)
                .param("promoted", promoted)
                .param("graduated", graduated)
                .param("by", scope.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The turns so far, latest first. */
    List<Promotion.YearTurn> of(Scope scope, int school) {
        return jdbc.sql("""
                select school_year, promoted, graduated, turned_at from people.promotion
                where school_id = :school order by school_year desc
                """)
                .param("school", scope.at(school))
                .query((row, _) -> new Promotion.YearTurn(
                        row.getInt("school_year"),
                        row.getInt("promoted"),
                        row.getInt("graduated"),
                        row.getTimestamp("turned_at").toInstant()))
                .list();
    }
}
