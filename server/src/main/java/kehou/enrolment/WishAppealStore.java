package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WishAppealStore {
    private static final String SELECT = """
            select id, draw, pupil, words, asked_at, due_at, answer, answered_at from enrolment.wish_appeal
            """;

    private final JdbcClient jdbc;

    WishAppealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the family has asked already. */
    boolean insert(Scope scope, WishAppeal appeal) {
        return jdbc.sql("""
                insert into enrolment.wish_appeal (school_id, id, draw, pupil, words, asked_by, asked_at, due_at)
                values (:school, :id, :draw, :pupil, :words, :by, :at, :due)
                on conflict do nothing
                """)
                        .param("school", scope.at(appeal.draw()))
                        .param("id", appeal.id().value())
                        .param("draw", appeal.draw().value())
                        .param("pupil", scope.pupil(appeal.pupil()))
                        .param("words", appeal.words())
                        .param("by", scope.account())
                        .param("at", Timestamp.from(appeal.askedAt()))
                        .param("due", Timestamp.from(appeal.dueAt()))
                        .update()
                == 1;
    }

    Optional<WishAppeal> of(Scope scope, Draw.Id draw, Pupil.Id pupil) {
        return jdbc.sql(SELECT + "where school_id = :school and draw = :draw and pupil = :pupil")
                .param("school", scope.at(draw))
                .param("draw", draw.value())
                .param("pupil", scope.pupil(pupil))
                .query(WishAppealStore::appeal)
                .optional();
    }

    Optional<WishAppeal> find(Scope scope, WishAppeal.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(WishAppealStore::appeal)
                .optional();
    }

    /** In the order in which they came. */
    List<WishAppeal> list(Scope scope, Draw.Id draw, long after, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = :school and draw = :draw and id > :after order by id limit :limit
                """)
                .param("school", scope.at(draw))
                .param("draw", draw.value())
                .param("after", after)
                .param("limit", limit)
                .query(WishAppealStore::appeal)
                .list();
    }

    /** False if it has been answered. */
    boolean answer(Scope scope, WishAppeal.Id id, String words, Instant at) {
        return jdbc.sql("""
                update enrolment.wish_appeal set answer = :words, answered_by = :by, answered_at = :at
                where school_id = :school and id = :id and answer is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("words", words)
                        .param("by", scope.account())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static WishAppeal appeal(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new WishAppeal(
                new WishAppeal.Id(row.getLong("id")),
                new Draw.Id(row.getLong("draw")),
                new Pupil.Id(row.getLong("pupil")),
                row.getString("words"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }
}
